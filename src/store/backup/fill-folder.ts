import { readdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryName } from '../disk/atomic-write.ts';
import { type Disk, makeFolders } from '../disk/disk.ts';
import { StoreFailure, reading, systemCode, writing } from '../failure.ts';
import { mapLimited } from '../disk/map-limited.ts';
import type { Progress } from '../progress.ts';

/** A file that a new folder is to have. */
export interface FileToWrite {
  /** Path in the folder with `/`; held to be safe. */
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** How many files are written at once. */
const writers = 8;

/**
 * Fills a folder that is missing or empty, in one step: until every file is on the disk, nothing stands at its name.
 * @throws StoreFailure `folder-not-empty`, `cannot-write`, `cancelled`, or what reading a file throws
 */
export async function fillFolder(
  disk: Disk,
  target: string,
  files: readonly FileToWrite[],
  { onProgress, signal }: Progress,
): Promise<void> {
  const wasThere = await mustBeEmpty(target);
  const draft = `${target}.part-${temporaryName()}`;
  try {
    await writing(target, async () => {
      await makeFolders(disk, draft);
      for (const folder of foldersOf(files)) await disk.makeFolder(join(draft, folder));
    });
    let done = 0;
    await mapLimited(files, writers, async ({ name, read }) => {
      if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
      onProgress?.({ done, total: files.length, name });
      const bytes = await read();
      await writing(join(target, name), () => disk.create(join(draft, name), bytes));
      done += 1;
    });
    await writing(target, async () => {
      for (const folder of ['', ...foldersOf(files)]) await disk.syncFolder(join(draft, folder));
      // Some systems cannot put a folder in the place of an empty one.
      if (wasThere) await rmdir(target);
      await disk.rename(draft, target);
      await disk.syncFolder(dirname(target));
    });
  } catch (error) {
    await disk.remove(draft).catch(() => undefined);
    throw error;
  }
}

/** Whether an empty folder is there already. */
async function mustBeEmpty(target: string): Promise<boolean> {
  return reading(target, async () => {
    try {
      const names = await readdir(target);
      if (names.length === 0) return true;
      throw new StoreFailure({ code: 'folder-not-empty', path: target });
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    }
  });
}

/** Every folder that the files lie in, outer ones first. */
function foldersOf(files: readonly FileToWrite[]): readonly string[] {
  const folders = new Set<string>();
  for (const { name } of files) {
    const parts = name.split('/').slice(0, -1);
    parts.forEach((_, index) => folders.add(parts.slice(0, index + 1).join('/')));
  }
  return [...folders].sort((a, b) => a.split('/').length - b.split('/').length);
}
