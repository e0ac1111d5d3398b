import type { Annotation } from '../../../core/annotation/annotation.ts';
import { annotationsOfCase } from '../../../core/annotation/casework.ts';
import type { Change, Gesture } from '../../../core/annotation/edit/change.ts';
import type { LabelSet } from '../../../core/annotation/label/label.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import type { QuoteOf } from '../../../core/locale/text/quote-of.ts';
import { shorten } from '../../../core/locale/shorten.ts';
import { type Difference, differences } from '../../../core/locale/text/differences.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import { ruleName } from '../../../core/locale/proposals/rules-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import type { Reviewer } from '../../../core/project/project.ts';

/** One line of an annotation's history. */
export interface HistoryLine {
  readonly key: string;
  readonly what: string;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What of it became another, where `what` does not say it. */
  readonly found: readonly Difference[];
}

/** What the words of a history are made with. */
export interface HistoryContext {
  readonly reviewers: readonly Reviewer[];
  readonly labels: LabelSet;
  readonly locale: Locale;
  readonly quoteOf: QuoteOf;
}

const longest = 12;

/**
 * How an annotation came to be: where it came from, and the latest of what was done to it and stands, the last at the end. `changes` begin
 * with the last.
 */
export function tellHistory(
  annotation: Annotation,
  changes: readonly ToldChange[],
  { reviewers, labels, locale, quoteOf }: HistoryContext,
): readonly HistoryLine[] {
  const nameOf = (id: string): string => reviewers.find((one) => one.id === id)?.name ?? id;
  const line = (key: string, what: string, author: string, at: string): HistoryLine => ({
    key,
    what,
    who: nameOf(author),
    at,
    found: [],
  });
  const { id, author, createdAt, updatedAt } = annotation;
  const made = line('made', origin(annotation, locale), author, createdAt);
  const since: HistoryLine[] = [];
  for (const { change, isUndone } of changes) {
    const stands = change.origin !== 'undo' && !isUndone;
    const what = stands ? describeStep(change, id, locale, quoteOf) : null;
    if (what === null || since.length === longest) continue;
    const found = foundIn(change, id, labels, locale);
    since.unshift({ ...line(change.id, what, change.author, change.at), found });
  }
  if (since.length > 0 || updatedAt === createdAt) return [made, ...since];
  return [made, line('changed', inspectorWords[locale].changed, author, updatedAt)];
}

/** What a step made of an annotation, unless its own words say it: a first verdict, a flag. */
function foundIn(
  { gesture, annotations }: Change,
  id: string,
  labels: LabelSet,
  locale: Locale,
): readonly Difference[] {
  const updated = annotations.updated.find(([before]) => before.id === id);
  const isSaid =
    gesture === 'set-flag' || (gesture === 'set-verdict' && updated?.[0].verdict === 'unchecked');
  return updated === undefined || isSaid ? [] : differences(updated[0], updated[1], labels, locale);
}

/** Gestures that make annotations, or do nothing to one that is there. */
const untold = [
  'annotate',
  'set-state',
  'accept',
  'reject',
  'import',
  'exclude',
  'include',
  'set-reason',
  'set-details',
  'note-report',
  'carry-over',
  'discard',
  'answer-check',
  'sign-off',
] as const satisfies readonly Gesture[];

function isUntold(gesture: Gesture): gesture is (typeof untold)[number] {
  return untold.some((known) => known === gesture);
}

/** What a change did to one annotation; null where it did nothing to it that its card would tell. */
function describeStep(
  { gesture, annotations, relations, casework }: Change,
  id: string,
  locale: Locale,
  quoteOf: QuoteOf,
): string | null {
  const { steps } = inspectorWords[locale];
  const updated = annotations.updated.find(([{ id: other }]) => other === id);
  const link = [...relations.added, ...relations.removed].find(
    ({ from, to }) => from === id || to === id,
  );
  const isBack =
    (gesture === 'restore' || gesture === 'place') &&
    annotations.added.some((one) => one.id === id);
  const beside = [...casework.added, ...casework.updated.map(([, record]) => record)].some(
    (record) => annotationsOfCase(record).includes(id),
  );
  if (updated === undefined && link === undefined && !beside && !isBack) return null;
  const after = updated?.[1];
  const other = shorten(quoteOf((link?.from === id ? link.to : link?.from) ?? '') ?? '');
  if (isUntold(gesture)) return null;
  switch (gesture) {
    case 'relabel':
      return steps.relabel;
    case 'reshape':
      return steps.reshape;
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
    case 'restore':
      return steps.restore;
    case 'reanchor':
    case 'change-text':
    case 'correct-text':
      return steps.reanchor;
    case 'place':
      return steps.place;
    case 'follow-labels':
      return steps.followLabels;
    case 'set-evidence':
      return steps.setEvidence;
    case 'assess':
      return steps.assess;
    case 'write-check':
      return steps.writeCheck;
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
