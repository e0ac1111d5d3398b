import { writeAtomically } from '../disk/atomic-write.ts';
import { StoreFailure, reading } from '../failure.ts';
import { readIfPresent } from '../disk/json-file.ts';
import { keepAside } from '../disk/set-aside.ts';
import type { RepairSite } from './repair-site.ts';

/**
 * Puts content in the place of a file once what stands there is kept aside.
 * @throws StoreFailure `cannot-read`, `cannot-write`; the file is then as it was
 */
export async function replaceFile(
  { paths, disk }: RepairSite,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const before = await reading(path, () => readIfPresent(path));
  if (before !== null && (await keepAside(disk, path, before, paths.setAside)) === null) {
    throw new StoreFailure({ code: 'cannot-write', path: paths.setAside, reason: 'EIO' });
  }
  await writeAtomically(disk, path, content, paths.temporary);
}
