import { shell } from 'electron';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import type { NativeCommand } from '../../core/command/command.ts';
import { logFile } from '../machine/log.ts';

/** What the commands of the main process act on. */
export interface NativeTools {
  readonly projectFolder: () => string | null;
  /** The folder or archive of the last export. */
  readonly exportPlace: () => string | null;
  readonly backupsFolder: () => string;
  readonly showAbout: () => void;
  /** Closes the window without asking the page, which has just said that it is ready. */
  readonly closeNow: () => void;
  readonly quit: () => void;
}

/** Carries out a command that only the main process can. */
export async function runNativeCommand(
  command: NativeCommand,
  tools: NativeTools,
): Promise<Result<null, AppError>> {
  switch (command) {
    case 'show-log':
      shell.showItemInFolder(logFile());
      return ok(null);
    case 'show-project-folder':
      return showFolder(tools.projectFolder(), 'nothing-open');
    case 'show-export-folder':
      return showExport(tools.exportPlace());
    case 'show-backups-folder':
      return showFolder(tools.backupsFolder(), 'nothing-open');
    case 'about':
      tools.showAbout();
      return ok(null);
    case 'close-window':
      tools.closeNow();
      return ok(null);
    case 'quit':
      tools.quit();
      return ok(null);
    default:
      return assertNever(command);
  }
}

/** An archive is shown among its neighbours, a folder opened. */
async function showExport(place: string | null): Promise<Result<null, AppError>> {
  if (place?.endsWith('.zip') !== true) return showFolder(place, 'nothing-exported');
  shell.showItemInFolder(place);
  return ok(null);
}

async function showFolder(
  folder: string | null,
  none: 'nothing-open' | 'nothing-exported',
): Promise<Result<null, AppError>> {
  if (folder === null) return err({ code: none });
  const problem = await shell.openPath(folder);
  return problem === '' ? ok(null) : err({ code: 'cannot-read', path: folder, reason: problem });
}
