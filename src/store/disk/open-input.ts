import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

// Opening a pipe would otherwise wait for a writer for ever.
const flags =
  process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK;

/** Opens whatever a person named as input for reading, without ever waiting for it. */
export function openInput(path: string): Promise<FileHandle> {
  return open(path, flags);
}
