import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Change } from '../../../core/annotation/change.ts';
import type { History } from '../../../core/annotation/history.ts';
import type { Locale } from '../../../core/annotation/local-name.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { type QuoteOf, describeChange } from '../../../core/locale/changes.ts';
import { inspectorWords } from '../../../core/locale/inspector.ts';
import type { Reviewer } from '../../../core/project/project.ts';

/** One line of an annotation's history. */
export interface HistoryLine {
  readonly key: string;
  readonly what: string;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

const longest = 12;

/** How an annotation came to be: where it came from, and what was done to it since the report was first opened, the latest last. */
export function tellHistory(
  annotation: Annotation,
  { done }: History,
  reviewers: readonly Reviewer[],
  locale: Locale,
  quoteOf: QuoteOf,
): readonly HistoryLine[] {
  const words = inspectorWords[locale];
  const nameOf = (id: string): string => reviewers.find((one) => one.id === id)?.name ?? id;
  const begun: HistoryLine = {
    key: 'made',
    what: origin(annotation, locale),
    who: nameOf(annotation.author),
    at: annotation.createdAt,
  };
  const since: HistoryLine[] = [];
  for (let stack = done; stack !== null && since.length < longest; stack = stack.below) {
    const { top } = stack;
    if (top.gesture === 'annotate' || top.gesture === 'import' || !touches(top, annotation.id)) {
      continue;
    }
    since.unshift({
      key: top.id,
      what: describeChange(top, locale, quoteOf),
      who: nameOf(top.author),
      at: top.at,
    });
  }
  const changedBefore = since.length === 0 && annotation.updatedAt > annotation.createdAt;
  const changed: HistoryLine = {
    key: 'changed',
    what: words.changed,
    who: nameOf(annotation.author),
    at: annotation.updatedAt,
  };
  return [begun, ...(changedBefore ? [changed] : since)];
}

function touches({ annotations, relations }: Change, id: string): boolean {
  return (
    [...annotations.added, ...annotations.removed].some((one) => one.id === id) ||
    annotations.updated.some(([before]) => before.id === id) ||
    [...relations.added, ...relations.removed].some(({ from, to }) => from === id || to === id)
  );
}

function origin({ provenance }: Annotation, locale: Locale): string {
  const { made } = inspectorWords[locale];
  switch (provenance.kind) {
    case 'reviewer':
      return made.reviewer;
    case 'rule':
      return made.rule(provenance.rule);
    case 'import':
      return made.import(provenance.format);
    default:
      return assertNever(provenance);
  }
}
