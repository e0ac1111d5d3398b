import { type BrowserWindow, app, dialog, shell } from 'electron';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { dialogWords } from '../../core/locale/window/dialogs-words.ts';
import { describeError } from '../../core/locale/problems/errors-words.ts';
import { consoleLine } from '../machine/console-line.ts';
import { fault, logFile, warn } from '../machine/log.ts';

/** Where a fault is shown; null while there is no window. */
export interface FaultStage {
  readonly window: () => BrowserWindow | null;
  readonly locale: () => Locale;
}

/** Faults are shown one at a time; what follows meanwhile is in the log. */
let shown = false;

/** Logs every bug of this process and shows it, instead of ending the program: what is at the desk may still be saved. */
export function watchProcess(stage: FaultStage): void {
  process.on('uncaughtException', (error) => {
    fault('uncaught', error);
    void showFault(stage, error.message);
  });
  process.on('unhandledRejection', (reason) => {
    fault('unhandled rejection', reason);
    void showFault(stage, reason instanceof Error ? reason.message : String(reason));
  });
}

/** Logs what the page reports on its console, shows its bugs, and offers a new page where it has crashed. */
export function watchPage(window: BrowserWindow, stage: FaultStage): void {
  const { webContents } = window;
  webContents.on('console-message', (...args: readonly unknown[]) => {
    const line = consoleLine(args);
    if (line === null || line.level === 'debug' || line.level === 'info') return;
    const text = `page: ${line.text} (${line.place})`;
    if (line.level === 'warning') warn(text);
    else fault(text);
    // A page that has shown a bug itself keeps it off the console.
    if (line.text.startsWith('Uncaught')) void showFault(stage, line.text);
  });
  webContents.on('preload-error', (_event, path, error) => {
    fault(`the preload ${path} failed`, error);
    void showFault(stage, error.message);
  });
  webContents.on('did-navigate', (_event, url, status) => {
    if (status < 400) return;
    fault(`${url} is missing (${status})`);
    void offerReload(window, stage, String(status));
  });
  webContents.on('did-fail-load', (_event, code, description, url) => {
    fault(`${url} did not load: ${description} (${code})`);
  });
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    fault(`the page is gone: ${reason} (${exitCode})`);
    void offerReload(window, stage, reason);
  });
  window.on('unresponsive', () => warn('the page is busy and does not answer'));
}

async function showFault(stage: FaultStage, detail: string): Promise<void> {
  const window = stage.window();
  if (shown || window === null || !app.isReady()) return;
  shown = true;
  const words = dialogWords[stage.locale()];
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: words.faultTitle,
    message: words.faultTitle,
    detail: words.faultText(detail),
    buttons: [words.goOn, words.showLog],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  shown = false;
  if (response === 1) shell.showItemInFolder(logFile());
}

/** Shows an expected failure of something that a menu started. */
export async function showFailure(stage: FaultStage, error: AppError): Promise<void> {
  const window = stage.window();
  warn(JSON.stringify(error));
  if (window === null || window.isDestroyed()) return;
  const locale = stage.locale();
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: describeError(error, locale),
    buttons: [dialogWords[locale].close],
    noLink: true,
  });
}

async function offerReload(
  window: BrowserWindow,
  stage: FaultStage,
  reason: string,
): Promise<void> {
  const words = dialogWords[stage.locale()];
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: words.crashedTitle,
    message: words.crashedTitle,
    detail: words.crashedText(reason),
    buttons: [words.reload, words.showLog, words.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) shell.showItemInFolder(logFile());
  if (response === 2) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}
