import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyLayer } from '../../core/annotation/layer.ts';
import type { Finding } from '../../core/project/findings/finding.ts';
import { reading } from '../failure.ts';
import { tailOf } from '../journal/journal-file.ts';
import { type PlacedRecord, scanJournal } from '../journal/journal-scan.ts';
import { layerJournals } from '../journal/journal-record.ts';
import { readIfPresent } from '../disk/json-file.ts';
import { recordIdOf } from '../paths.ts';
import { layerSteps } from '../layer/stored-layer.ts';
import { replay } from '../journal/replay.ts';
import { snapshotCodec } from '../record/stored-record.ts';
import type { RepairSite } from './repair-site.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Makes a damaged snapshot again of its journal, where the journal has the whole of the layer: from a beginning with nothing in it, and
 * with every record that can still be read in the damaged file.
 */
export async function mendSnapshot(site: RepairSite, { file }: Finding): Promise<boolean> {
  const [top, report = '', third, name = ''] = file.split('/');
  const reviewer = recordIdOf(name);
  if (top !== 'reports' || third !== 'layers' || reviewer === null) return false;
  const path = join(site.paths.root, file);
  const journalPath = site.paths.report(report).journal(reviewer);
  const journal = await reading(journalPath, () => readIfPresent(journalPath));
  if (journal === null) return false;
  const scan = scanJournal(layerJournals, Buffer.from(journal));
  if (scan.problem !== null || !beginsWithNothing(scan.records[0])) return false;
  const remains = await reading(path, () => readFile(path, 'utf8'));
  const known = Buffer.from(journal).toString('utf8');
  if (!idsIn(remains).every((id) => known.includes(id))) return false;
  const changes = scan.records.map(({ record }) => record.change);
  const { state: layer, unfit } = replay(layerSteps, emptyLayer(reviewer), changes);
  if (unfit.length > 0) return false;
  const { last } = tailOf(scan.records, null);
  await replaceFile(site, path, snapshotCodec.encode({ layer, journal: last }));
  return true;
}

/** A layer that was imported whole has a journal that begins later; its first change finds the work begun already. */
function beginsWithNothing(first: PlacedRecord | undefined): boolean {
  if (first === undefined) return false;
  const { count, after, change } = first.record;
  return count === 1 && after === null && change.state?.[0] === 'not-started';
}

function idsIn(remains: string): readonly string[] {
  return [...remains.matchAll(/"id":\s*("(?:[^"\\]|\\.)*")/g)].map(([, id = '']) => id);
}
