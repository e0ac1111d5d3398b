import { basename, dirname, join, relative, sep } from 'node:path';
import type { Disk } from './disk.ts';

/** Moves a damaged file out of the way, never over another; the new path, or null where the disk refuses (it is then left as it is). */
export async function setAside(disk: Disk, path: string, folder: string): Promise<string | null> {
  const place = relative(dirname(folder), path).split(sep).join('~');
  const name = place === '' ? basename(path) : place;
  const time = new Date().toISOString().replace(/[-:]/g, '');
  const target = join(folder, `${time}-${name}`);
  try {
    await disk.makeFolder(folder);
    await disk.rename(path, target);
    await disk.syncFolder(dirname(path));
    return target;
  } catch {
    return null;
  }
}
