import type { Annotation } from '../annotation/annotation.ts';
import type { Attributes } from '../annotation/label/attribute.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Rejection } from '../annotation/rejection.ts';
import { readQuantity } from '../figure/quantity/quantity.ts';
import { taughtRules } from './find-taught.ts';
import { labelOfRule } from '../propose/label-of-rule.ts';
import type { Span } from '../text/span.ts';
import type { Side } from './lessons.ts';

/** One answer that a report's layers give to the question whether a text is what a label means. */
export interface Answer {
  readonly label: string;
  readonly text: string;
  readonly accepted: boolean;
  /** Whether a reviewer marked it where no rule had proposed it. */
  readonly byHand: boolean;
  readonly before: string;
  readonly after: string;
  /** Code and level that a location was given, or null. */
  readonly code: { readonly code: string; readonly level: string } | null;
  /** The unit behind a figure's number that the table lacks, and the kind that the figure was given; null where there is none. */
  readonly unit: { readonly unit: string; readonly kind: string } | null;
  /** The rule that had proposed it, and whether it was right; null where nobody had. */
  readonly rule: { readonly rule: string; readonly right: boolean } | null;
}

/** How many units of text beside a span are its neighbours. */
export const neighbourLength = 2;

/** The longest text that teaches anything. */
const longestText = 60;

/**
 * What reviewers answered in a report; of two annotations or refusals of one reviewer each is an answer. What was read before is not read again:
 * the same object in the same text gives the same answer, itself one object.
 */
export function answersIn(
  text: string,
  layers: readonly Pick<Layer, 'annotations' | 'rejections'>[],
): readonly Answer[] {
  return layers
    .flatMap(({ annotations, rejections }): readonly Answer[] => [
      ...annotations.all.map((annotation) => once(text, annotation, accepted)),
      ...rejections.map((rejection) => once(text, rejection, rejected)),
    ])
    .filter((answer) => answer.text.length <= longestText && !answer.text.includes('\n'));
}

interface Read {
  readonly text: string;
  readonly answer: Answer;
}

const known = new WeakMap<object, Read>();

function once<T extends object>(
  text: string,
  answered: T,
  read: (text: string, answered: T) => Answer,
): Answer {
  const before = known.get(answered);
  if (before?.text === text) return before.answer;
  const answer = read(text, answered);
  known.set(answered, { text, answer });
  return answer;
}

function rejected(text: string, rejection: Rejection): Answer {
  const { label, quote, rule } = rejection;
  return {
    ...{ label, text: quote, accepted: false, byHand: false },
    ...neighboursOf(text, rejection),
    ...{ code: null, unit: newUnit(rejection, {}) },
    rule: { rule, right: false },
  };
}

function accepted(text: string, annotation: Annotation): Answer {
  const { label, quote, attributes, provenance } = annotation;
  const { code, level } = attributes;
  const meant = provenance.kind === 'rule' ? labelOfRule(provenance.rule) : null;
  return {
    label,
    text: quote,
    accepted: true,
    byHand: isByHand(annotation.provenance),
    ...neighboursOf(text, annotation),
    code:
      label === 'location' && typeof code === 'string' && code !== ''
        ? { code, level: typeof level === 'string' ? level : '' }
        : null,
    unit: newUnit(annotation, attributes),
    rule:
      provenance.kind === 'rule'
        ? { rule: provenance.rule, right: meant === null || meant === label }
        : null,
  };
}

/** What was proposed only since reviewers had marked it is theirs still; what was imported was never held against the rules. */
function isByHand(provenance: Annotation['provenance']): boolean {
  if (provenance.kind === 'rule') {
    return provenance.rule === taughtRules.place || provenance.rule === taughtRules.text;
  }
  return provenance.kind === 'reviewer';
}

/** The words beside a span, each within its own line; empty where it begins or ends the line. */
export function neighboursOf(text: string, { start, end }: Span): Readonly<Record<Side, string>> {
  const left = text.slice(Math.max(0, start - neighbourLength), start);
  const right = text.slice(end, end + neighbourLength);
  return {
    before: left.slice(left.lastIndexOf('\n') + 1),
    after: right.includes('\n') ? right.slice(0, right.indexOf('\n')) : right,
  };
}

/** A number in digits and what a reviewer took for its unit: at most four characters of Chinese. */
const withUnit =
  /^(?:近|约|超过?|逾|不足)?[\d０-９][\d０-９.,，．]*(?:余|多)?([\p{Script=Han}]{1,4})$/u;

function newUnit(
  { label, quote }: Pick<Annotation, 'label' | 'quote'>,
  { kind }: Attributes,
): Answer['unit'] {
  const unit = label === 'figure' ? withUnit.exec(quote)?.[1] : undefined;
  if (unit === undefined || readQuantity(quote).ok) return null;
  return { unit, kind: typeof kind === 'string' ? kind : 'count' };
}
