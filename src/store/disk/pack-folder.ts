import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { compareText } from '../../core/annotation/annotation.ts';

/** Packs files of a folder into a new zip archive, in the order of their names and without their times, so that equal files give equal bytes (I6). */
export async function packFolder(
  folder: string,
  paths: readonly string[],
  archive: string,
): Promise<void> {
  const zip = new ZipFile();
  // The earliest time that an archive can hold, in the local time in which it is written.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const path of [...paths].sort(compareText)) {
    zip.addFile(join(folder, ...path.split('/')), path, options);
  }
  const written = pipeline(
    zip.outputStream,
    createWriteStream(archive, { flags: 'wx', flush: true }),
  );
  // A file that cannot be read is told by the archive, not by its stream.
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  zip.end();
  await Promise.race([written, failed]);
}
