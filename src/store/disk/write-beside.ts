import { dirname, join } from 'node:path';
import { temporaryName } from './atomic-write.ts';
import { type Disk, realDisk } from './disk.ts';
import { writing } from '../failure.ts';

/**
 * Puts content in the place of a file outside of the project in one step: written beside it under another name, then moved over it, so that a full
 * disk or a power cut leaves what was there. Whoever calls this has asked whether a file that is there may go.
 * @throws StoreFailure `cannot-write`
 */
export async function writeBeside(
  path: string,
  content: string | Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  const beside = join(dirname(path), `.${temporaryName()}.part`);
  await writing(path, async () => {
    try {
      await disk.create(beside, content);
      await disk.rename(beside, path);
    } catch (error) {
      // The first error is the one to tell.
      await disk.remove(beside).catch(() => undefined);
      throw error;
    }
    await disk.syncFolder(dirname(path));
  });
}
