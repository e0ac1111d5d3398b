import { type BrowserWindow, Menu, app, dialog, nativeTheme, protocol, session } from 'electron';
import { join } from 'node:path';
import { localeOf } from '../core/locale/locale.ts';
import { SettingsFile } from '../store/project/settings-file.ts';
import { readLaunchOptions } from './start/arguments.ts';
import { systemUserName } from '../store/disk/system-user.ts';
import { chosenLocale, defaultSettings } from './machine/default-settings.ts';
import type { Desk } from './desk.ts';
import { type FaultStage, watchPage, watchProcess } from './start/faults.ts';
import { takeRequests } from './ipc/take.ts';
import { fault, note, startLog, warn } from './machine/log.ts';
import { pageAddress, pageScheme } from './window/page-address.ts';
import { pageResponse } from './window/page-files.ts';
import { Preferences } from './machine/preferences.ts';
import { hardenApp, hardenContents, hardenSession } from './window/security.ts';
import { captureWhenPainted } from './window/screenshot.ts';
import { isFirstInstance } from './start/single-instance.ts';
import { createWindow } from './window/window.ts';

const options = readLaunchOptions(process.argv, process.env, process.cwd());
const developing = !app.isPackaged;
const page = pageAddress(developing ? process.env['ELECTRON_RENDERER_URL'] : undefined);
let window: BrowserWindow | null = null;
let desk: Promise<Desk> | null = null;
let locale = systemLocale;

// All of this must be said before Electron is ready; the log and the lock of the only instance lie in the user data folder.
if (options.userData !== null) app.setPath('userData', options.userData);
startLog(app.getPath('userData'));
hardenApp(app, developing);
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
]);
// The menu comes with the desk; Electron's own would be made for nothing.
Menu.setApplicationMenu(null);
const stage: FaultStage = { window: () => window, locale: () => locale() };
watchProcess(stage);

const first = isFirstInstance(app, options.project, (project) => {
  void desk?.then((own) => {
    own.show();
    if (project !== null) void own.openFolder(project);
  });
});

if (first) {
  const settings = SettingsFile.open(
    join(app.getPath('userData'), 'settings.json'),
    defaultSettings(systemUserName()),
  );
  app.on('web-contents-created', (_, contents) => hardenContents(contents, page));
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(async () => start(new Preferences(await settings)), fail)
    .catch(fail);
} else {
  note('Hezhu is running already; it was shown instead');
  app.exit(0);
}

/** Shows the page while the rest of the program is still being read; its requests wait for that. */
async function start(preferences: Preferences): Promise<void> {
  note(`Hezhu ${app.getVersion()} on Electron ${process.versions.electron}`);
  nativeTheme.themeSource = preferences.settings.theme;
  hardenSession(session.defaultSession, page, developing);
  const files = join(import.meta.dirname, '../renderer');
  // `protocol.handle` answers with a `Response`, for which Node reads its whole HTTP client before the page has its first file.
  protocol.registerBufferProtocol(pageScheme, ({ url }, answer) => {
    void pageResponse(files, url, page).then(answer);
  });
  locale = () => chosenLocale(preferences.settings, systemLocale());
  const own = createWindow(preferences);
  window = own;
  watchPage(own, stage);
  const { screenshot } = options;
  if (screenshot !== null) {
    own.webContents.once('did-finish-load', () => {
      void captureWhenPainted(own.webContents, screenshot);
    });
  }
  const loaded = own.loadURL(page);
  const setUp = setUpBehind(own, preferences);
  desk = setUp;
  takeRequests(setUp.then(({ answer }) => answer));
  showWhenPainted(own, setUp);
  await Promise.all([loaded, setUp]);
}

/** How long a page that is read and whose desk is there is waited for to have painted, in milliseconds. */
const longestUnseen = 1500;

/** Shows the window with its first picture, or without: nobody may be left with a program that has no window. */
function showWhenPainted(own: BrowserWindow, setUp: Promise<unknown>): void {
  const show = (): void => {
    void setUp.then(() => {
      if (!own.isDestroyed()) own.show();
    });
  };
  own.once('ready-to-show', show);
  // Of some hundred starts beside another program one was seen in which Chromium told of no first picture.
  own.webContents.once('did-finish-load', () => {
    void setUp.then(() =>
      setTimeout(() => {
        if (own.isDestroyed() || own.isVisible() || own.isMinimized()) return;
        warn('the page told of no first picture; it is shown all the same');
        show();
      }, longestUnseen),
    );
  });
}

async function setUpBehind(own: BrowserWindow, preferences: Preferences): Promise<Desk> {
  const { setUpDesk } = await import('./desk.ts');
  return setUpDesk({
    window: own,
    page,
    developing,
    preferences,
    systemLocale: systemLocale(),
    named: options.project,
    seeds: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds'),
    backups: join(app.getPath('userData'), 'backups'),
    counts: join(app.getPath('userData'), 'counts'),
    projects: join(options.documents ?? app.getPath('documents'), 'Hezhu'),
  });
}

/** Known once Electron is ready. */
function systemLocale() {
  return localeOf(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
}

/** Without a window there is nothing to go on with. */
function fail(error: unknown): void {
  fault('Hezhu could not start', error);
  dialog.showErrorBox('Hezhu 核注', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
