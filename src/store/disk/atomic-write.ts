import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';
import { writing } from '../failure.ts';

/** A name that no other process and no other write uses. */
export function temporaryName(): string {
  return `${process.pid}-${randomBytes(6).toString('hex')}`;
}

/**
 * Puts content in the place of a file in one step and returns when it would survive a power cut; at every moment before, the file has
 * its old content. `temporaryFolder` must be on the same disk.
 * @throws StoreFailure `cannot-write`
 */
export async function writeAtomically(
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  temporaryFolder: string,
): Promise<void> {
  const temporary = join(temporaryFolder, temporaryName());
  await writing(path, async () => {
    try {
      await disk.makeFolder(temporaryFolder);
      await disk.makeFolder(dirname(path));
      await disk.create(temporary, content);
      await disk.rename(temporary, path);
      await disk.syncFolder(dirname(path));
    } catch (error) {
      // What is left behind is cleared at the next opening; the first error is the one to tell.
      await disk.remove(temporary).catch(() => undefined);
      throw error;
    }
  });
}
