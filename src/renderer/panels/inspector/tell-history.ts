import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Change } from '../../../core/annotation/change.ts';
import type { History } from '../../../core/annotation/history.ts';
import type { Locale } from '../../../core/annotation/local-name.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { type QuoteOf, shorten } from '../../../core/locale/changes.ts';
import { inspectorWords } from '../../../core/locale/inspector.ts';
import { ruleName } from '../../../core/locale/rules.ts';
import { verdictWords } from '../../../core/locale/verdicts.ts';
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

/** How an annotation came to be: where it came from, and what was done to it since the program was started, the latest last. */
export function tellHistory(
  annotation: Annotation,
  { done }: History,
  reviewers: readonly Reviewer[],
  locale: Locale,
  quoteOf: QuoteOf,
): readonly HistoryLine[] {
  const nameOf = (id: string): string => reviewers.find((one) => one.id === id)?.name ?? id;
  const line = (key: string, what: string, author: string, at: string): HistoryLine => ({
    key,
    what,
    who: nameOf(author),
    at,
  });
  const { author, createdAt, updatedAt } = annotation;
  const made = line('made', origin(annotation, locale), author, createdAt);
  const since: HistoryLine[] = [];
  for (let stack = done; stack !== null && since.length < longest; stack = stack.below) {
    const { top } = stack;
    const what = describeStep(top, annotation.id, locale, quoteOf);
    if (what !== null) since.unshift(line(top.id, what, top.author, top.at));
  }
  if (since.length > 0 || updatedAt === createdAt) return [made, ...since];
  return [made, line('changed', inspectorWords[locale].changed, author, updatedAt)];
}

/** What a change did to one annotation; null where it did nothing to it that its card would tell. */
function describeStep(
  { gesture, annotations, relations }: Change,
  id: string,
  locale: Locale,
  quoteOf: QuoteOf,
): string | null {
  const { steps } = inspectorWords[locale];
  const updated = annotations.updated.find(([{ id: other }]) => other === id);
  const link = [...relations.added, ...relations.removed].find(
    ({ from, to }) => from === id || to === id,
  );
  if (updated === undefined && link === undefined) return null;
  const [before, after] = updated ?? [];
  const other = shorten(quoteOf((link?.from === id ? link.to : link?.from) ?? '') ?? '');
  switch (gesture) {
    case 'relabel':
      return steps.relabel;
    case 'reshape':
      return steps.reshape(shorten(before?.quote ?? ''));
    case 'set-attributes':
      return steps.setAttributes;
    case 'set-verdict':
      return steps.setVerdict(verdictWords[locale][after?.verdict ?? 'unchecked']);
    case 'set-note':
      return steps.setNote;
    case 'set-flag':
      return after?.flagged === true ? steps.flag : steps.unflag;
    case 'relate':
      return steps.relate(other);
    // An annotation that it was linked to was removed or relabelled, and the link with it.
    case 'remove':
    case 'unrelate':
      return steps.unrelate(other);
    case 'annotate':
    case 'set-state':
    case 'accept':
    case 'reject':
    case 'import':
    case 'exclude':
    case 'include':
    case 'set-reason':
    case 'set-details':
      return null;
    default:
      return assertNever(gesture);
  }
}

function origin({ provenance }: Annotation, locale: Locale): string {
  const { made } = inspectorWords[locale];
  switch (provenance.kind) {
    case 'reviewer':
      return made.reviewer;
    case 'rule':
      return made.rule(ruleName(provenance.rule, locale));
    case 'import':
      return made.import(provenance.format);
    default:
      return assertNever(provenance);
  }
}
