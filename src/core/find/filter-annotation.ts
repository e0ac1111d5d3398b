import Big from 'big.js';
import type { Annotation } from '../annotation/annotation.ts';
import { assertNever } from '../base/assert-never.ts';
import { isDecimal } from '../annotation/label/attribute.ts';
import type { AttributeCondition, FindFilter } from './query.ts';
import { foldedUnit } from './text-matcher.ts';

/** What a filter looks at of an annotation. */
export type Filtered = Pick<
  Annotation,
  'label' | 'attributes' | 'verdict' | 'note' | 'flagged' | 'author'
>;

/** Makes the test that a filter puts annotations of a reviewer's layer to. Where text without a label is wanted, it is the text's, not theirs. */
export function annotationTest(
  filter: FindFilter,
): (annotation: Filtered, reviewer: string) => boolean {
  const labels = setOf(filter.labels);
  const verdicts = setOf(filter.verdicts);
  const reviewers = setOf(filter.reviewers);
  const note = fold(filter.note);
  return (annotation, reviewer) =>
    (labels === null || labels.has(annotation.label)) &&
    (verdicts === null || verdicts.has(annotation.verdict)) &&
    (!filter.flagged || annotation.flagged) &&
    (!filter.noted || annotation.note !== '') &&
    (note === '' || fold(annotation.note).includes(note)) &&
    (reviewers === null || reviewers.has(reviewer) || reviewers.has(annotation.author)) &&
    filter.attributes.every((condition) => meets(annotation, condition));
}

function setOf<T>(list: readonly T[]): ReadonlySet<T> | null {
  return list.length === 0 ? null : new Set(list);
}

function meets(
  { attributes }: Filtered,
  { attributes: names, compare }: AttributeCondition,
): boolean {
  const values = names.flatMap((name) => attributes[name] ?? []);
  if (compare === null) return values.length > 0;
  const is = (value: string) => compares(value, compare);
  // "Not" is meant of all that an attribute says, everything else of any of it.
  return compare.operator === '!=' ? values.every(is) : values.some(is);
}

function compares(value: string, compare: NonNullable<AttributeCondition['compare']>): boolean {
  const { operator, value: wanted } = compare;
  switch (operator) {
    case '=':
      return fold(value) === fold(wanted);
    case '!=':
      return fold(value) !== fold(wanted);
    case '~':
      return fold(value).includes(fold(wanted));
    case '>':
    case '<':
    case '>=':
    case '<=':
      return orders(value, operator, wanted);
    default:
      return assertNever(operator);
  }
}

/** Decimals by what they are worth, everything else, such as dates, as text. */
function orders(value: string, operator: '>' | '<' | '>=' | '<=', wanted: string): boolean {
  const sign =
    isDecimal(value) && isDecimal(wanted)
      ? new Big(value).cmp(wanted)
      : value < wanted
        ? -1
        : value > wanted
          ? 1
          : 0;
  if (sign === 0) return operator.length === 2;
  return sign > 0 === operator.startsWith('>');
}

/** A text whose case and width do not matter any more. */
function fold(text: string): string {
  return text === '' ? text : text.split('').map(foldedUnit).join('');
}
