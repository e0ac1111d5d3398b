import { type LedgerEntry, entriesOf } from '../../core/ledger/entry.ts';
import { type ReportFacts, factsOf } from '../../core/overview/report-facts.ts';
import { newMemory } from '../../core/check/scene.ts';
import { type KnownVerdict, knownVerdicts } from '../../core/ledger/judged.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import type { Report } from '../../core/project/project.ts';
import { figureLayer } from '../../core/project/report/spoken-figures.ts';
import { readBytes } from '../disk/thread-reads.ts';
import { StoreFailure, attempt, reading } from '../failure.ts';
import type { LayerProject } from '../layer/layer-rules.ts';
import type { ProjectPaths } from '../paths.ts';
import { readLayers } from '../report/read-layers.ts';
import { presentBytes } from '../report/report-folder.ts';
import { workDays } from '../books/work-days.ts';

/** What the work on one report brings to the ledger, to the overview and to other reports as verdicts; by all rules, whichever a project has switched off. */
export interface GatheredReport {
  readonly id: string;
  readonly entries: readonly LedgerEntry[];
  readonly facts: ReportFacts;
  /** Everyone's verdicts. */
  readonly verdicts: readonly KnownVerdict[];
}

/** From where reports are gathered. */
export interface GatherSite {
  readonly paths: ProjectPaths;
  /** What layers follow. */
  readonly project: LayerProject;
  /** Names the day of a moment, in the time zone of who asks. */
  readonly dayOf: (at: Date) => string;
}

/** A report's text with everyone's work on it. */
export interface ReportWork {
  readonly text: string;
  readonly layers: readonly Layer[];
}

/**
 * Reads a report with everyone's work as the disk has it, and writes nothing.
 * @throws StoreFailure `cannot-read`, `hash-differs`, `damaged-file`, `newer-schema`
 */
export async function readWork(
  { paths, project }: Omit<GatherSite, 'dayOf'>,
  report: Report,
): Promise<ReportWork> {
  const own = paths.report(report.id);
  const bytes = presentBytes(await reading(own.text, () => readBytes(own.text)), report);
  if (bytes === null) throw new StoreFailure({ code: 'hash-differs', path: own.text });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { layers } = await readLayers({ paths, project }, { report, text });
  return { text, layers };
}

/** Reads a report and finds what it brings. @throws StoreFailure as `readWork` does */
export async function gatherReport(site: GatherSite, report: Report): Promise<GatheredReport> {
  const { text, layers } = await readWork(site, report);
  const speaking = figureLayer(layers);
  const days = await attempt(() => workDays(site.paths.report(report.id), layers, site.dayOf));
  const annotated = { report, text, source: null, layers };
  const memory = newMemory();
  const entries = speaking === null ? [] : entriesOf(report, text, speaking, memory);
  const entriesBy = (layer: Layer): readonly LedgerEntry[] =>
    layer === speaking ? entries : entriesOf(report, text, layer);
  return {
    id: report.id,
    entries,
    facts: factsOf(annotated, days.ok ? days.value : [], memory),
    verdicts: layers.flatMap((layer) => verdictsBy(report, text, layer, entriesBy)),
  };
}

/** A layer without verdicts is not read for its figures. */
function verdictsBy(
  { id }: Report,
  text: string,
  layer: Layer,
  entriesBy: (layer: Layer) => readonly LedgerEntry[],
): readonly KnownVerdict[] {
  const isJudged = layer.annotations.all.some(({ verdict }) => verdict !== 'unchecked');
  return isJudged ? knownVerdicts(id, text, layer, entriesBy(layer)) : [];
}
