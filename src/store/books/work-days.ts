import { stat } from 'node:fs/promises';
import type { Layer } from '../../core/annotation/layer.ts';
import { DayCounts } from '../../core/overview/day-counts.ts';
import type { DayCount } from '../../core/overview/report-facts.ts';
import { finalReviewer } from '../../core/project/project.ts';
import { figureLayer } from '../../core/project/report/spoken-figures.ts';
import { reading, systemCode } from '../failure.ts';
import { linesBefore } from '../journal/journal-lines.ts';
import { decodeRecord, layerJournals } from '../journal/journal-record.ts';
import type { ReportPaths } from '../paths.ts';

/**
 * What was done on a report, by day, as its journals tell; a record that cannot be read is passed over. `dayOf` names the day of a moment, in the time
 * zone of who asks.
 */
export async function workDays(
  paths: ReportPaths,
  layers: readonly Layer[],
  dayOf: (at: Date) => string,
): Promise<readonly DayCount[]> {
  const counts = new DayCounts(dayOf);
  const speaking = figureLayer(layers)?.reviewer;
  for (const { reviewer } of layers) {
    if (reviewer === finalReviewer && reviewer !== speaking) continue;
    const journal = paths.journal(reviewer);
    for await (const { bytes } of linesBefore(journal, await sizeOf(journal))) {
      const decoded = decodeRecord(layerJournals, bytes);
      if (decoded.ok) counts.add(decoded.value.change, reviewer === speaking);
    }
  }
  return counts.days;
}

/** In bytes; 0 where there is no file, as for work that was imported. */
async function sizeOf(path: string): Promise<number> {
  return reading(path, async () => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 0;
      throw error;
    }
  });
}
