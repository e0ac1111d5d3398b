import { type Change, applyChange, invert, sameEffect } from '../../core/annotation/edit/change.ts';
import type { Attributes } from '../../core/annotation/label/attribute.ts';
import { tagAlike } from '../../core/annotation/edit/edit.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import { standingOf } from '../../core/find/same-text.ts';
import type { TagSummary, TakenBack } from '../../core/ipc/tag-views.ts';
import type { Saved } from '../../core/ipc/views.ts';
import { batchStepId, isOfBatch } from '../../core/project/edits/tag-batch.ts';
import type { FoundStep } from '../journal/journal-history.ts';
import { mapLimited } from '../disk/map-limited.ts';
import type { OpenReport } from '../report/open-report.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** A text that a reviewer tags alike wherever they have ticked it. */
export interface TagOrder {
  /** Begins the id of each report's change, so that one sees which belong together. */
  readonly batch: string;
  readonly reviewer: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly newId: () => string;
  readonly label: string;
  readonly quote: string;
  readonly attributes: Attributes;
  readonly reports: readonly { readonly report: string; readonly starts: readonly number[] }[];
}

/** Tags the text in each report, as one change there; places that are no longer as they were are passed over and counted. */
export async function tagReports(
  store: ProjectStore,
  order: TagOrder,
  progress: Required<Progress>,
): Promise<TagSummary> {
  const made: Change[] = [];
  const errors = await inEach(store, order.reports, progress, async ({ report, starts }) => {
    const change = await tagReport(store, order, report, starts);
    if (!change.ok) return change.error;
    if (change.value !== null) made.push(change.value);
    return null;
  });
  const annotations = made.reduce((sum, change) => sum + sizeOf(change), 0);
  const asked = order.reports.reduce((sum, { starts }) => sum + starts.length, 0);
  return { annotations, reports: made.length, skipped: asked - annotations, errors };
}

function sizeOf({ annotations: { added, updated } }: Change): number {
  return added.length + updated.length;
}

async function tagReport(
  store: ProjectStore,
  { batch, reviewer, at, newId, label, quote, attributes }: TagOrder,
  report: string,
  starts: readonly number[],
): Promise<Result<Change | null, AppError>> {
  return store.pass(report, reviewer, async (open) => {
    const layer = await open.layer(reviewer).read();
    if (!layer.ok) return layer;
    const { text } = open.content;
    const spans = [...new Set(starts)]
      .map((start) => ({ start, end: start + quote.length }))
      .filter((span) => text.slice(span.start, span.end) === quote)
      .filter((span) => {
        const over = layer.value.annotations.overlapping(span);
        return standingOf(text, span, label, over) !== 'tagged';
      });
    if (spans.length === 0) return ok(null);
    const stamp = { author: reviewer, at, newId };
    const made = tagAlike(layer.value, text, spans, { label, attributes }, stamp);
    const change = { ...made, id: batchStepId(batch, newId()) };
    const committed = await open.layer(reviewer).commit(change);
    return committed.ok ? ok(change) : committed;
  });
}

/** A tagging that is taken back, or made again, by whom and when. */
export interface TakeBackOrder extends Pick<TagOrder, 'batch' | 'reviewer' | 'at' | 'newId'> {
  readonly way: 'undo' | 'redo';
  readonly reports: readonly string[];
}

/**
 * Takes a tagging back in each report, or makes it again. What it made stands in the journals, so that it is found there however long ago it was. Reports in
 * which it is as it should be already are passed over; what has been worked on since so that it no longer fits stays, and is told.
 */
export async function takeTagsBack(
  store: ProjectStore,
  order: TakeBackOrder,
  progress: Required<Progress>,
): Promise<Omit<TakenBack, 'here'>> {
  let reports = 0;
  const items = order.reports.map((report) => ({ report }));
  const errors = await inEach(store, items, progress, async ({ report }) => {
    const taken = await store.pass(report, order.reviewer, (open) => takeBack(open, order));
    if (!taken.ok) return taken.error;
    reports += 1;
    return null;
  });
  return { reports, left: items.length - reports - errors.length, errors };
}

/** What a tagging made of a report, where taking it back there, or making it again, leads to something else than there is; null where it does not. */
export async function stepOfBatch(
  open: OpenReport,
  { batch, reviewer, way }: Pick<TakeBackOrder, 'batch' | 'reviewer' | 'way'>,
): Promise<Result<FoundStep<Change> | null, AppError>> {
  const found = await open.step(reviewer, (id) => isOfBatch(batch, id));
  if (!found.ok || found.value === null) return found;
  const layer = await open.layer(reviewer).read();
  if (!layer.ok) return layer;
  const { step } = found.value;
  const [there, back] = way === 'undo' ? [invert(step), step] : [step, invert(step)];
  const isSo = !applyChange(layer.value, there).ok && applyChange(layer.value, back).ok;
  return isSo ? ok(null) : found;
}

async function takeBack(
  open: OpenReport,
  order: TakeBackOrder,
): Promise<Result<Saved | null, AppError>> {
  const { reviewer, at, newId, way } = order;
  const found = await stepOfBatch(open, order);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const { step: made, done, undone } = found.value;
  // A step in the report's own history where it comes next there; behind other work a step of its own.
  const next = way === 'undo' ? done : undone;
  const isNext = next !== null && sameEffect(next, made);
  return open.layer(reviewer).commit({
    ...(way === 'undo' ? invert(made) : made),
    ...{ id: newId(), author: reviewer, at },
    ...(isNext ? { origin: way } : { origin: 'edit', gesture: 'restore' }),
  });
}

/** How many reports are worked on at once: while one waits for the disk, others are read. */
const abreast = 8;

/** Does something with each report until it is told to stop; the errors that came of it. */
async function inEach<T extends { readonly report: string }>(
  store: ProjectStore,
  items: readonly T[],
  { onProgress, signal }: Required<Progress>,
  act: (item: T) => Promise<AppError | null>,
): Promise<readonly AppError[]> {
  const titles = new Map(store.reports.map(({ id, title }) => [id, title]));
  let done = 0;
  const problems = await mapLimited(items, abreast, async (item) => {
    if (signal.aborted) return null;
    const name = titles.get(item.report) ?? item.report;
    onProgress({ done, total: items.length, name });
    const problem = await act(item);
    done += 1;
    return problem;
  });
  return problems.filter((problem) => problem !== null);
}
