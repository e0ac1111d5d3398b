import { isWhiteSpace } from '../conll/conll-sentences.ts';
import { sentenceEnds } from './sentence-end.ts';
import type { Span } from '../../text/span.ts';

/** A sentence without the white space at its edges. */
export interface TokenisedSentence extends Span {
  /** Its tokens, each code point that is not white space: where each starts and ends, by turns. A corpus has a hundred million of them. */
  readonly tokens: Int32Array;
}

/** The sentences of a text as tools for annotated words want it cut; the same for every reviewer. Sentences without a token are left out. */
export function tokenisedSentences(text: string): readonly TokenisedSentence[] {
  const sentences: TokenisedSentence[] = [];
  const places = new Int32Array(2 * text.length);
  let [from, filled] = [0, 0];
  for (const end of [...sentenceEnds(text), text.length]) {
    const to = addTokens(text, from, end, places, filled);
    if (to > filled) {
      const tokens = places.subarray(filled, to);
      sentences.push({ start: places[filled] ?? from, end: places[to - 1] ?? end, tokens });
    }
    [from, filled] = [end, to];
  }
  return sentences;
}

/** Adds the tokens of a stretch behind those that `places` is filled with; answers how far it is filled then. */
function addTokens(
  text: string,
  from: number,
  to: number,
  places: Int32Array,
  filled: number,
): number {
  let at = filled;
  for (let start = from; start < to;) {
    const unit = text.charCodeAt(start);
    const isPair = (unit & 0xfc00) === 0xd800 && (text.codePointAt(start) ?? 0) > 0xffff;
    const end = start + (isPair ? 2 : 1);
    if (!isWhiteSpace(unit)) {
      places[at] = start;
      places[at + 1] = end;
      at += 2;
    }
    start = end;
  }
  return at;
}
