import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Disk } from '../disk/disk.ts';
import { StoreFailure, reading } from '../failure.ts';
import type { ProjectPaths } from '../paths.ts';
import { folderEntries } from '../report/report-folder.ts';
import { keepAside } from '../disk/set-aside.ts';

/**
 * Keeps bytes that have no place in the project where damaged files go, under the name of the file that they belong to; what is kept there already, by an
 * earlier merge of the same copy, is not kept twice. Gives the path.
 * @throws StoreFailure `cannot-write`
 */
export async function keepOnce(
  { disk, paths }: { readonly disk: Disk; readonly paths: ProjectPaths },
  path: string,
  bytes: Uint8Array,
): Promise<string> {
  for (const name of await folderEntries(paths.setAside)) {
    if (!name.endsWith(basename(path))) continue;
    const kept = join(paths.setAside, name);
    if ((await reading(kept, () => readFile(kept))).equals(bytes)) return kept;
  }
  const kept = await keepAside(disk, path, bytes, paths.setAside);
  if (kept !== null) return kept;
  // What has no place must be kept before anything goes on.
  throw new StoreFailure({ code: 'cannot-write', path: paths.setAside, reason: 'EIO' });
}
