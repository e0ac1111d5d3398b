import { readWantedNumber } from './number-matcher.ts';
import { splitQuery } from './split-query.ts';
import { type FindVocabulary, termsNamed } from './vocabulary.ts';

/** What the text of a query is taken for, when it is not simply a text. */
export type TextMode = 'pattern' | 'number';

/** What the text of a query as it was typed is taken for; null for a text. */
export function modeOf(typed: string, words: FindVocabulary): TextMode | null {
  const { content } = partsOf(typed, words);
  if (/^\/.*\/$/u.test(content) && content.length > 1) return 'pattern';
  return /^[=＝]/u.test(content) ? 'number' : null;
}

/** The query with its text taken for something else, its filters as they were. */
export function withMode(typed: string, mode: TextMode | null, words: FindVocabulary): string {
  const { content } = partsOf(typed, words);
  const from = modeOf(typed, words);
  const bare =
    from === 'pattern' ? content.slice(1, -1) : from === 'number' ? content.slice(1) : content;
  const text = mode === 'pattern' ? `/${bare}/` : mode === 'number' ? `=${bare}` : bare;
  return [...filterWords(typed, words), text].join(' ').trim();
}

/** Whether the text of a query, taken as it stands, is a number that could be looked for by its value as well. */
export function couldBeNumber(typed: string, words: FindVocabulary): boolean {
  const { content } = partsOf(typed, words);
  return modeOf(typed, words) === null && readWantedNumber(content) !== null;
}

/** The query without its text. */
function filterWords(typed: string, words: FindVocabulary): readonly string[] {
  return partsOf(typed, words).filters.map(({ written }) => written);
}

function partsOf(typed: string, words: FindVocabulary) {
  return splitQuery(typed, (word) => termsNamed(words.keys, word).length > 0);
}
