import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/project/findings/finding.ts';
import { reading, writing } from '../failure.ts';
import { layerJournals, projectJournals } from '../journal/journal-record.ts';
import { scanJournal } from '../journal/journal-scan.ts';
import { keepAside, setAside } from '../disk/set-aside.ts';
import type { RepairSite } from './repair-site.ts';

/** Moves what was left half-written out of the way; a journal keeps every record that was acknowledged. */
export async function mendLeftOver(
  { paths, disk }: RepairSite,
  { file }: Finding,
): Promise<boolean> {
  const path = join(paths.root, file);
  if (!file.endsWith('.journal')) return (await setAside(disk, path, paths.setAside)) !== null;
  const bytes = await reading(path, () => readFile(path));
  const { end, torn } = file.startsWith('changes/')
    ? scanJournal(projectJournals, bytes)
    : scanJournal(layerJournals, bytes);
  if (!torn) return false;
  if ((await keepAside(disk, path, bytes.subarray(end), paths.setAside)) === null) return false;
  await writing(path, () => disk.truncate(path, end));
  return true;
}
