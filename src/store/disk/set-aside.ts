import { basename, dirname, join, relative, sep } from 'node:path';
import type { Disk } from './disk.ts';

/** Moves a damaged file out of the way, never over another; the new path, or null where the disk refuses (it is then left as it is). */
export async function setAside(disk: Disk, path: string, folder: string): Promise<string | null> {
  const target = asidePlace(path, folder);
  try {
    await disk.makeFolder(folder);
    await disk.rename(path, target);
    await disk.syncFolder(dirname(path));
    return target;
  } catch {
    return null;
  }
}

/** Keeps bytes beside the damaged files, under the name of the file that they come from; the new path, or null where the disk refuses. */
export async function keepAside(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  folder: string,
): Promise<string | null> {
  const target = asidePlace(path, folder);
  try {
    await disk.makeFolder(folder);
    await disk.create(target, bytes);
    await disk.syncFolder(folder);
    return target;
  } catch {
    return null;
  }
}

function asidePlace(path: string, folder: string): string {
  const place = relative(dirname(folder), path).split(sep).join('~');
  const name = place === '' ? basename(path) : place;
  const time = new Date().toISOString().replace(/[-:]/g, '');
  return join(folder, `${time}-${name}`);
}
