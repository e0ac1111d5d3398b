import { isWhiteSpace } from './conll-sentences.ts';
import { sentenceEnds } from './sentence-end.ts';
import type { Span } from '../text/span.ts';

/** A sentence without the white space at its edges, and its tokens: each code point that is not white space. */
export interface TokenisedSentence extends Span {
  readonly tokens: readonly Span[];
}

/** The sentences of a text as tools for annotated words want it cut; the same for every reviewer. Sentences without a token are left out. */
export function tokenisedSentences(text: string): readonly TokenisedSentence[] {
  const sentences: TokenisedSentence[] = [];
  let at = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const tokens = tokensOf(text, at, end);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first !== undefined && last !== undefined) {
      sentences.push({ start: first.start, end: last.end, tokens });
    }
    at = end;
  }
  return sentences;
}

function tokensOf(text: string, from: number, to: number): readonly Span[] {
  const tokens: Span[] = [];
  for (let start = from; start < to;) {
    const end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    if (!isWhiteSpace(text.charCodeAt(start))) tokens.push({ start, end });
    start = end;
  }
  return tokens;
}
