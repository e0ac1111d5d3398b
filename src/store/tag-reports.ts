import { annotate } from '../core/annotation/edit.ts';
import type { Attributes } from '../core/annotation/attribute.ts';
import type { AppError } from '../core/base/app-error.ts';
import type { TagSummary } from '../core/ipc/views.ts';
import { standingOf } from '../core/find/same-text.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';

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

/** Tags the text in one report after another, as one change in each; places that are no longer as they were are passed over and counted. */
export async function tagReports(
  store: ProjectStore,
  order: TagOrder,
  { onProgress, signal }: Required<Progress>,
): Promise<TagSummary> {
  let annotations = 0;
  let reports = 0;
  const errors: AppError[] = [];
  for (const [index, { report, starts }] of order.reports.entries()) {
    if (signal.aborted) break;
    const name = store.reports.find(({ id }) => id === report)?.title ?? report;
    onProgress({ done: index, total: order.reports.length, name });
    const tagged = await tagReport(store, order, report, starts);
    if (typeof tagged !== 'number') errors.push(tagged);
    else if (tagged > 0) {
      annotations += tagged;
      reports += 1;
    }
  }
  const asked = order.reports.reduce((sum, { starts }) => sum + starts.length, 0);
  return { annotations, reports, skipped: asked - annotations, errors };
}

async function tagReport(
  store: ProjectStore,
  { batch, reviewer, at, newId, label, quote, attributes }: TagOrder,
  report: string,
  starts: readonly number[],
): Promise<number | AppError> {
  const read = await store.readReport(report);
  if (!read.ok) return read.error;
  const layer = await store.layer(report, reviewer);
  if (!layer.ok) return layer.error;
  const { text } = read.value;
  const news = [...new Set(starts)]
    .map((start) => ({ start, end: start + quote.length }))
    .filter((span) => text.slice(span.start, span.end) === quote)
    .filter((span) => {
      const over = layer.value.annotations.overlapping(span);
      return standingOf(text, span, label, over) !== 'tagged';
    })
    .map((span) => ({ ...span, label, attributes, provenance: { kind: 'reviewer' as const } }));
  if (news.length === 0) return 0;
  const made = annotate(layer.value, text, news, { author: reviewer, at, newId });
  const committed = await store.commit(report, reviewer, { ...made, id: `${batch}.${newId()}` });
  return committed.ok ? news.length : committed.error;
}
