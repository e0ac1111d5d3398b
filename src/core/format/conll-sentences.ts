import type { Annotation } from '../annotation/annotation.ts';
import type { TagScheme } from './format.ts';
import { sentenceEnds } from './sentence-end.ts';
import { outside, tagOf } from './tag-scheme.ts';

// White space for Python's `str.split` or for JavaScript's `trim`: for some reader a row that begins with it has one column.
// eslint-disable-next-line no-control-regex
const whiteSpace = /^[\s\u001c-\u001f\u0085]$/u;

interface Token {
  readonly offset: number;
  readonly text: string;
  readonly tag: string;
  /** Not the first of its span: no sentence begins here. */
  readonly inner: boolean;
}

/**
 * A text as CoNLL sentences: rows of token, TAB, tag, and an empty line after each sentence. The annotations must not overlap and stand in
 * document order; a sentence never ends within one, so that no span is cut in two.
 */
export function conllSentences(
  text: string,
  annotations: readonly Annotation[],
  scheme: TagScheme,
): string {
  const ends = sentenceEnds(text);
  const rows: string[] = [];
  let passed = 0;
  for (const token of tokens(text, annotations, scheme)) {
    const before = passed;
    while ((ends[passed] ?? Infinity) <= token.offset) passed += 1;
    if (passed > before && !token.inner && rows.length > 0) rows.push('\n');
    rows.push(`${token.text}\t${token.tag}\n`);
  }
  if (rows.length > 0) rows.push('\n');
  return rows.join('');
}

/** The characters of a stretch of text that get a token, one a code point, each at its UTF-16 offset. */
export function* charactersOf(text: string, start: number, end: number) {
  let offset = start;
  for (const character of text.slice(start, end)) {
    if (!whiteSpace.test(character)) yield { offset, text: character };
    offset += character.length;
  }
}

function* tokens(
  text: string,
  annotations: readonly Annotation[],
  scheme: TagScheme,
): Generator<Token> {
  let at = 0;
  for (const { start, end, label } of annotations) {
    yield* outsideTokens(text, at, start);
    const characters = [...charactersOf(text, start, end)];
    for (const [index, character] of characters.entries()) {
      const tag = tagOf(scheme, label, index, characters.length);
      yield { ...character, tag, inner: index > 0 };
    }
    at = end;
  }
  yield* outsideTokens(text, at, text.length);
}

function* outsideTokens(text: string, start: number, end: number): Generator<Token> {
  for (const character of charactersOf(text, start, end)) {
    yield { ...character, tag: outside, inner: false };
  }
}
