import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import { type Change, applyChange } from '../../core/annotation/edit/change.ts';
import { importLayer } from '../../core/annotation/edit/import-layer.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Report } from '../../core/project/project.ts';
import { layerJournals } from '../journal/journal-record.ts';
import { type LayerProject, mendedLayer } from '../layer/layer-rules.ts';
import { type Replayed, replay } from '../journal/replay.ts';
import { type ReportSite, readReportFolder } from '../report/report-folder.ts';
import { StoredLayer, layerSteps } from '../layer/stored-layer.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';
import { keepOnce } from './keep-once.ts';
import { readJournal } from './journal-changes.ts';
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

/**
 * Makes in a reviewer's layer what they did in another copy and not here, change by change behind what they did here, so that each can be undone. What fits
 * no more is kept aside. `report` and `project` are the records as they are here.
 * @throws StoreFailure `cannot-read`, `cannot-write`, `damaged-file`, `newer-schema`
 */
export async function mergeLayer(
  site: MergeSite,
  theirs: ProjectCopy,
  report: Report,
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
  const first = other.records.findIndex(({ record }) => !own.ids.has(record.change.id));
  const all = other.records.map(({ record }) => record.change);
  const missing = first < 0 ? [] : all.slice(first).filter((change) => !own.ids.has(change.id));
  const known = mentionedIn(own.records.map(({ record }) => record.change));
  const isOneText = textOf(all.slice(0, Math.max(0, first))) === here.state.correction;
  const { state, made, unfit } = isOneText
    ? makeAgain(here.state, missing)
    : await ontoPresentText(site, report, { here: here.state, there, missing, known });
  const rest = isOneText ? restOf(state, there, known) : null;
  const changes = rest === null ? made : [...made, rest];
  await stored.append(changes, here.last);
  const done = { changes: changes.length, conflicts: unfit.length, problem };
  if (unfit.length === 0) return { ...done, conflict: null };
  const lines = unfit.map((change) => `${JSON.stringify(change)}\n`).join('');
  const name = join(paths.report(id).layers, `unfit-${basename(path)}`);
  const keptIn = await keepOnce(site, name, Buffer.from(lines));
  return {
    ...done,
    conflict: { code: 'merge-conflict', title, reviewer, count: unfit.length, keptIn },
  };
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

/** A change without what both copies came to by themselves: whoever first annotates in a report begins it. */
function withoutAgreement(layer: Layer, change: Change): Change {
  const [before, after] = change.state ?? [];
  const isBegun = before === 'not-started' && layer.state !== 'not-started';
  const isAgreed = after === layer.state && before !== layer.state;
  return isBegun || isAgreed ? { ...change, state: null } : change;
}

/** The correction of the text that offsets follow after changes. */
function textOf(changes: readonly Change[]): string | null {
  const followed = changes.findLast(({ correction }) => correction !== null);
  return followed?.correction?.[1] ?? null;
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

/** Two states of a layer, and how they came apart. */
interface Apart {
  readonly here: Layer;
  readonly there: Layer;
  /** What was done there and not here. */
  readonly missing: readonly Change[];
  /** Ids of the annotations that the journal here is about. */
  readonly known: ReadonlySet<string>;
}

/**
 * Where the changes of another copy count in another version of the text, they are not made again: the annotations that they led to follow the corrections
 * to the present text instead, or find their places by quote, as those of a layer that is behind do, and are added at once. Whatever else was done is kept aside.
 */
async function ontoPresentText(
  { paths, project }: MergeSite,
  report: Report,
  { here, there, missing, known }: Apart,
): Promise<Replayed<Layer, Change>> {
  const { text } = await readReportFolder(paths.report(report.id), report);
  const own = mendedLayer(here, { report, text, project });
  const moved = mendedLayer(there, { report, text, project });
  const rest = restOf(own.layer, moved.layer, known);
  const arrived = new Set(rest === null ? [] : mentionedIn([rest]));
  const unfit = missing.filter(({ annotations: { added, updated, removed } }) => {
    const ids = [...added, ...removed, ...updated.map(([, after]) => after)].map(({ id }) => id);
    return ids.length > 0 && !ids.every((id) => arrived.has(id));
  });
  const made = [own.mend, rest].filter((change) => change !== null);
  return { state: own.layer, made, unfit };
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
