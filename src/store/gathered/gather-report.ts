import { readFile } from 'node:fs/promises';
import { type LedgerEntry, entriesOf } from '../../core/ledger/entry.ts';
import { type ReportFacts, factsOf } from '../../core/overview/report-facts.ts';
import type { Report } from '../../core/project/project.ts';
import { figureLayer } from '../../core/project/spoken-figures.ts';
import { StoreFailure, attempt, reading } from '../failure.ts';
import type { LayerProject } from '../layer/layer-rules.ts';
import type { ProjectPaths } from '../paths.ts';
import { readLayers } from '../report/read-layers.ts';
import { presentBytes } from '../report/report-folder.ts';
import { workDays } from '../books/work-days.ts';

/** What the work on one report brings to the ledger and to the overview; by all rules, whichever a project has switched off. */
export interface GatheredReport {
  readonly id: string;
  readonly entries: readonly LedgerEntry[];
  readonly facts: ReportFacts;
}

/** From where reports are gathered. */
export interface GatherSite {
  readonly paths: ProjectPaths;
  /** What layers follow. */
  readonly project: LayerProject;
  /** Names the day of a moment, in the time zone of who asks. */
  readonly dayOf: (at: Date) => string;
}

/**
 * Reads a report with everyone's work as the disk has it, and writes nothing.
 * @throws StoreFailure `cannot-read`, `hash-differs`, `damaged-file`, `newer-schema`
 */
export async function gatherReport(
  { paths, project, dayOf }: GatherSite,
  report: Report,
): Promise<GatheredReport> {
  const own = paths.report(report.id);
  const bytes = presentBytes(await reading(own.text, () => readFile(own.text)), report);
  if (bytes === null) throw new StoreFailure({ code: 'hash-differs', path: own.text });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { layers } = await readLayers({ paths, project }, { report, text });
  const speaking = figureLayer(layers);
  const days = await attempt(() => workDays(own, layers, dayOf));
  const annotated = { report, text, source: null, layers };
  return {
    id: report.id,
    entries: speaking === null ? [] : entriesOf(report, text, speaking),
    facts: factsOf(annotated, days.ok ? days.value : []),
  };
}
