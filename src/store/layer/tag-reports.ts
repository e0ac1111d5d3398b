import { type Change, applyChange, invert, sameEffect } from '../../core/annotation/change.ts';
import type { Attributes } from '../../core/annotation/attribute.ts';
import { tagAlike } from '../../core/annotation/edit.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { standingOf } from '../../core/find/same-text.ts';
import type { TagSummary, TakenBack } from '../../core/ipc/tag-views.ts';
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

/** A change that was made of a report. */
export interface MadeChange {
  readonly report: string;
  readonly change: Change;
}

/** What came of it, and the changes that were made. */
export interface TaggedReports {
  readonly summary: TagSummary;
  readonly made: readonly MadeChange[];
}

/** Tags the text in one report after another, as one change in each; places that are no longer as they were are passed over and counted. */
export async function tagReports(
  store: ProjectStore,
  order: TagOrder,
  progress: Required<Progress>,
): Promise<TaggedReports> {
  const made: MadeChange[] = [];
  const errors = await inEach(store, order.reports, progress, async ({ report, starts }) => {
    const change = await tagReport(store, order, report, starts);
    if (change !== null && 'code' in change) return change;
    if (change !== null) made.push({ report, change });
    return null;
  });
  const annotations = made.reduce((sum, { change }) => sum + sizeOf(change), 0);
  const asked = order.reports.reduce((sum, { starts }) => sum + starts.length, 0);
  return {
    summary: { annotations, reports: made.length, skipped: asked - annotations, errors },
    made,
  };
}

function sizeOf({ annotations: { added, updated } }: Change): number {
  return added.length + updated.length;
}

async function tagReport(
  store: ProjectStore,
  { batch, reviewer, at, newId, label, quote, attributes }: TagOrder,
  report: string,
  starts: readonly number[],
): Promise<Change | AppError | null> {
  const read = await store.readReport(report);
  if (!read.ok) return read.error;
  const layer = await store.layer(report, reviewer);
  if (!layer.ok) return layer.error;
  const { text } = read.value;
  const spans = [...new Set(starts)]
    .map((start) => ({ start, end: start + quote.length }))
    .filter((span) => text.slice(span.start, span.end) === quote)
    .filter((span) => {
      const over = layer.value.annotations.overlapping(span);
      return standingOf(text, span, label, over) !== 'tagged';
    });
  if (spans.length === 0) return null;
  const made = tagAlike(
    layer.value,
    text,
    spans,
    { label, attributes },
    { author: reviewer, at, newId },
  );
  const change = { ...made, id: `${batch}.${newId()}` };
  const committed = await store.commit(report, reviewer, change);
  return committed.ok ? change : committed.error;
}

/** Who takes changes back, or makes them again, and when. */
export interface TakeBackOrder extends Pick<TagOrder, 'reviewer' | 'at' | 'newId'> {
  readonly way: 'undo' | 'redo';
  readonly made: readonly MadeChange[];
}

/** What came of it, and in which reports. */
export interface TakenReports {
  readonly summary: TakenBack;
  readonly reports: readonly string[];
}

/** Takes changes back in one report after another, or makes them again; what has been worked on since so that it no longer fits stays, and is told. */
export async function takeTagsBack(
  store: ProjectStore,
  order: TakeBackOrder,
  progress: Required<Progress>,
): Promise<TakenReports> {
  const reports: string[] = [];
  const errors = await inEach(store, order.made, progress, async ({ report, change }) => {
    const problem = await takeBack(store, order, report, change);
    if (problem === null) reports.push(report);
    return problem;
  });
  const left = order.made.length - reports.length - errors.length;
  return { summary: { reports: reports.length, left, errors }, reports };
}

async function takeBack(
  store: ProjectStore,
  { reviewer, at, newId, way }: TakeBackOrder,
  report: string,
  made: Change,
): Promise<AppError | null> {
  const layer = await store.layer(report, reviewer);
  if (!layer.ok) return layer.error;
  const history = await store.history(report, reviewer);
  if (!history.ok) return history.error;
  const { done, undone } = history.value;
  // A step in the report's own history where it comes next there; behind other work a step of its own.
  const next = (way === 'undo' ? done : undone)[0];
  const isNext = next !== undefined && sameEffect(next, made);
  const change: Change = {
    ...(way === 'undo' ? invert(made) : made),
    ...{ id: newId(), author: reviewer, at },
    ...(isNext ? { origin: way } : { origin: 'edit', gesture: 'restore' }),
  };
  const fits = applyChange(layer.value, change);
  if (!fits.ok) return fits.error;
  const committed = await store.commit(report, reviewer, change);
  return committed.ok ? null : committed.error;
}

/** Does something with one report after another until it is told to stop; the errors that came of it. */
async function inEach<T extends { readonly report: string }>(
  store: ProjectStore,
  items: readonly T[],
  { onProgress, signal }: Required<Progress>,
  act: (item: T) => Promise<AppError | null>,
): Promise<readonly AppError[]> {
  const errors: AppError[] = [];
  const titles = new Map(store.reports.map(({ id, title }) => [id, title]));
  for (const [index, item] of items.entries()) {
    if (signal.aborted) break;
    const name = titles.get(item.report) ?? item.report;
    onProgress({ done: index, total: items.length, name });
    const problem = await act(item);
    if (problem !== null) errors.push(problem);
  }
  return errors;
}
