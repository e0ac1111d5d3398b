import { numeralValue } from '../figure/numeral/numeral.ts';
import { readWantedNumber } from './number-matcher.ts';
import type { AttributeCondition, FindFilter, FindKey, FindQuery, Wanted } from './query.ts';
import { splitQuery } from './split-query.ts';
import { type FindTerm, type FindVocabulary, termsNamed, writtenName } from './vocabulary.ts';

/** Writes a query as a person would type it, in the first of each term's names; reads back to the same. */
export function writeQuery({ wanted, filter }: FindQuery, words: FindVocabulary): string {
  return [...filterWords(filter, words), ...(wanted === null ? [] : [wantedWord(wanted, words)])]
    .join(' ')
    .trim();
}

/** What is typed, to be looked for as it stands: in quotes where it would mean something else. */
export function asText(text: string, words: FindVocabulary): string {
  const plain = splitQuery(text, (word) => termsNamed(words.keys, word).length > 0);
  const asItStands = plain.filters.length === 0 && plain.content === text;
  return asItStands && !/^(?:[=＝].|".*"$|\/.+\/$)/u.test(text) ? text : `"${text}"`;
}

function wantedWord(wanted: Wanted, words: FindVocabulary): string {
  if (wanted.kind === 'text') return asText(wanted.text, words);
  return wanted.kind === 'pattern' ? `/${wanted.source}/` : `=${wanted.typed}`;
}

function filterWords(filter: FindFilter, words: FindVocabulary): readonly string[] {
  const word = (key: FindKey, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${writtenName(words.keys, key)}:${values.map(quoted).join(',')}`];
  const names = (terms: readonly FindTerm[], ids: readonly string[]) =>
    ids.map((id) => writtenName(terms, id));
  return [
    ...word('label', [
      ...names(words.labels, filter.labels),
      ...(filter.untagged ? names(words.marks, ['none']) : []),
    ]),
    ...word('verdict', names(words.verdicts, filter.verdicts)),
    ...filter.attributes.flatMap((condition) => word('attribute', [conditionOf(condition, words)])),
    ...word(
      'has',
      names(words.marks, [...(filter.flagged ? ['flag'] : []), ...(filter.noted ? ['note'] : [])]),
    ),
    ...word('note', filter.note === '' ? [] : [filter.note]),
    ...word('reviewer', names(words.reviewers, filter.reviewers)),
    ...word('state', names(words.states, filter.states)),
  ];
}

function conditionOf({ attributes, compare }: AttributeCondition, words: FindVocabulary): string {
  const term = words.attributes.find(({ id }) => attributes.includes(id));
  const name = term?.names[0] ?? attributes.join();
  if (compare === null) return name;
  const value = term === undefined ? compare.value : writtenName(term.choices, compare.value);
  return `${name}${compare.operator}${value}`;
}

/** A value in quotes where it holds what would end it. */
function quoted(value: string): string {
  return /[\s"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}

/** The value of a number that is looked for, as a decimal or two; null where it is none. */
export function readAs(typed: string): string | null {
  const number = readWantedNumber(typed);
  if (number === null) return null;
  const value = numeralValue(number);
  return 'value' in value ? value.value : `${value.low}–${value.high}`;
}
