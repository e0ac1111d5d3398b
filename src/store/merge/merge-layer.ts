import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import { type Change, applyChange, sameRecord } from '../../core/annotation/edit/change.ts';
import { importLayer } from '../../core/annotation/edit/import-layer.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { ok } from '../../core/base/result.ts';
import { correctionsBehind } from '../../core/correct/text-versions.ts';
import type { Report } from '../../core/project/project.ts';
import { layerJournals } from '../journal/journal-record.ts';
import { type LayerProject, mendedLayer } from '../layer/layer-rules.ts';
import { type Replayed, replay } from '../journal/replay.ts';
import { type ReportSite, readReportFolder } from '../report/report-folder.ts';
import { StoredLayer, layerSteps } from '../layer/stored-layer.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';
import { withoutAgreement } from './agreement.ts';
import { keepOnce } from './keep-once.ts';
import { readJournal } from './journal-changes.ts';
import { type BothSides, type TextWays, makeOnText, onPresentText } from './on-text.ts';
import type { ProjectCopy } from './project-copy.ts';

/** The project into which another copy is merged. */
export interface MergeSite extends ReportSite {
  readonly project: LayerProject;
}

/** What came into a layer that was there. */
export interface MergedWork {
  readonly changes: number;
  /** How many changes fit nowhere, and are kept aside. */
  readonly conflicts: number;
  readonly conflict: AppError | null;
  /** What of the other copy's journal cannot be read; what stands before it is merged all the same. */
  readonly problem: AppError | null;
}

/** A report that both copies have. */
export interface ReportMeeting {
  /** As it is here. */
  readonly report: Report;
  /** Gives the ways of its texts; null where the corrections tell none. */
  readonly ways: () => Promise<TextWays | null>;
}

/**
 * Makes in a reviewer's layer what they did in another copy and not here, change by change behind what they did here, so that each can be undone. What fits
 * no more is kept aside. `report` and `project` are the records as they are here.
 * @throws StoreFailure `cannot-read`, `cannot-write`, `damaged-file`, `newer-schema`
 */
export async function mergeLayer(
  site: MergeSite,
  theirs: ProjectCopy,
  { report, ways }: ReportMeeting,
  reviewer: string,
): Promise<MergedWork> {
  const { disk, paths } = site;
  const { id, title } = report;
  const path = paths.report(id).journal(reviewer);
  const own = await readJournal(path, layerJournals);
  const other = await readJournal(theirs.paths.report(id).journal(reviewer), layerJournals);
  const { problem } = other;
  const stored = new StoredLayer(paths, id, reviewer, disk);
  const here = await stored.load();
  const { state: there } = await new StoredLayer(theirs.paths, id, reviewer, untouchedDisk).load();
  const told = own.records.map(({ record }) => record.change);
  const all = other.records.map(({ record }) => record.change);
  const missing = all.filter((change) => !own.ids.has(change.id));
  const sides = { here: here.state, there, told, all, missing };
  const onText = isOneText(report, sides) ? onOneText(sides) : onTexts(sides, await ways());
  const { made, unfit } = onText ?? (await byQuote(site, report, sides));
  await stored.append(made, here.last);
  const done = { changes: made.length, conflicts: unfit.length, problem };
  if (unfit.length === 0) return { ...done, conflict: null };
  const lines = unfit.map((change) => `${JSON.stringify(change)}\n`).join('');
  const name = join(paths.report(id).layers, `unfit-${basename(path)}`);
  const keptIn = await keepOnce(site, name, Buffer.from(lines));
  return {
    ...done,
    conflict: { code: 'merge-conflict', title, reviewer, count: unfit.length, keptIn },
  };
}

/** What is made in a layer, and what fits it no more. */
type Merged = Pick<Replayed<Layer, Change>, 'made' | 'unfit'>;

/** Whether everything that is to be made counts in the text in which the layer here does. */
function isOneText({ corrections }: Report, { here, there, all, missing }: BothSides): boolean {
  const [first] = missing;
  const since = first === undefined ? [] : all.slice(all.indexOf(first));
  const isStrange = correctionsBehind(corrections ?? [], here.correction) === null;
  return (
    !isStrange &&
    there.correction === here.correction &&
    since.every(({ correction }) => correction === null)
  );
}

function onOneText({ here, there, told, missing }: BothSides): Merged {
  const { state, made, unfit } = makeAgain(here, missing);
  const rest = restOf(state, there, mentionedIn(told));
  return { made: rest === null ? made : [...made, rest], unfit };
}

/** Makes changes that count in other versions of the text; null where no way is known to the present one. */
function onTexts(sides: BothSides, ways: TextWays | null): Merged | null {
  const onText = ways && makeOnText(sides, ways);
  const moved = ways && onPresentText(sides.there, ways.other);
  if (onText === null || moved === null) return null;
  const rest = restOf(onText.state, moved, mentionedIn(sides.told));
  const after = rest === null ? ok(onText.state) : applyChange(onText.state, rest);
  const end = after.ok ? after.value : onText.state;
  const lost = onText.gone.filter((change) =>
    [...mentionedIn([change])].some((id) => !sameRecord(recordIn(end, id), recordIn(moved, id))),
  );
  const made = rest === null ? onText.made : [...onText.made, rest];
  return { made, unfit: [...onText.unfit, ...lost] };
}

function recordIn({ annotations, unanchored }: Layer, id: string): unknown {
  return annotations.get(id) ?? unanchored.find((record) => record.id === id)?.record;
}

/** Makes changes again on a layer as far as they fit it, and tells which do not. */
function makeAgain(layer: Layer, changes: readonly Change[]): Replayed<Layer, Change> {
  const made: Change[] = [];
  let state = layer;
  for (const change of changes) {
    const agreed = withoutAgreement(state, change);
    const next = applyChange(state, agreed);
    // What is there already, or has no place, needs a look at all of them together.
    if (!next.ok) {
      const rest = changes.map((each) => withoutAgreement(layer, each));
      return replay(layerSteps, layer, rest);
    }
    state = next.value;
    made.push(agreed);
  }
  return { state, made, unfit: [] };
}

/** Ids of the annotations that changes are about. */
function mentionedIn(changes: readonly Change[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { annotations, unanchored } of changes) {
    for (const { id } of [...annotations.added, ...annotations.removed]) ids.add(id);
    for (const [{ id }] of annotations.updated) ids.add(id);
    for (const { id } of [...unanchored.added, ...unanchored.removed]) ids.add(id);
  }
  return ids;
}

/**
 * Where no corrections lead from a text of the other copy to the one here, changes are not made again: the annotations that they led to find their places by
 * quote, and are added at once. Whatever else was done is kept aside.
 */
async function byQuote(
  { paths, project }: MergeSite,
  report: Report,
  { here, there, told, missing }: BothSides,
): Promise<Merged> {
  const { text } = await readReportFolder(paths.report(report.id), report);
  const own = mendedLayer(here, { report, text, project });
  const moved = mendedLayer(there, { report, text, project });
  const rest = restOf(own.layer, moved.layer, mentionedIn(told));
  const arrived = new Set(rest === null ? [] : mentionedIn([rest]));
  const unfit = missing.filter(({ annotations: { added, updated, removed } }) => {
    const ids = [...added, ...removed, ...updated.map(([, after]) => after)].map(({ id }) => id);
    return ids.length > 0 && !ids.every((id) => arrived.has(id));
  });
  return { made: [own.mend, rest].filter((change) => change !== null), unfit };
}

/** What of another copy is not here and no journal tells of, such as annotations that came with the report; null where there is none. */
function restOf(here: Layer, there: Layer, known: ReadonlySet<string>): Change | null {
  const unanchoredHere = new Set(here.unanchored.map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }) =>
    here.annotations.get(id) === undefined && !unanchoredHere.has(id) && !known.has(id);
  const annotations = there.annotations.all.filter(isNew);
  const unanchored = there.unanchored.filter(isNew);
  if (annotations.length + unanchored.length === 0) return null;
  const ids = new Set(annotations.map(({ id }) => id));
  const has = (id: string) => ids.has(id) || here.annotations.get(id) !== undefined;
  const present = new Set(here.relations.map(({ id }) => id));
  const relations = there.relations.filter(
    ({ id, from, to }) => !present.has(id) && has(from) && has(to),
  );
  const rest = {
    ...emptyLayer(here.reviewer),
    ...{ annotations: AnnotationSet.of(annotations), relations, unanchored },
  };
  const at = new Date().toISOString();
  return importLayer(rest, { author: here.reviewer, at, newId: () => randomUUID() });
}
