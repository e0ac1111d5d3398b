import log from 'electron-log/node';
import { join } from 'node:path';

// Electron-log's own entry for Electron would open a message channel to every page; the one for Node only writes.
const logger = log.create({ logId: 'hezhu' });

/** Where the log lies, known after `startLog`. */
let file: string | null = null;

/** Writes the log to `logs/main.log` in a folder; at 1 MB it becomes `main.old.log` and a new one begins. Nothing leaves the machine. */
export function startLog(folder: string): void {
  const path = join(folder, 'logs', 'main.log');
  file = path;
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.level = 'info';
  logger.transports.console.level = 'warn';
}

/** The path of the log. */
export function logFile(): string {
  if (file === null) throw new Error('the log has not been started');
  return file;
}

/** Notes what happened, for whoever looks for the cause of a fault later. */
export function note(text: string): void {
  logger.info(text);
}

/** Notes something unusual that was dealt with. */
export function warn(text: string): void {
  logger.warn(text);
}

/** Notes a fault: a bug, or something that the program could not deal with. */
export function fault(text: string, error?: unknown): void {
  if (error === undefined) logger.error(text);
  else logger.error(text, error);
}
