import type { Annotation } from '../../annotation/annotation.ts';
import type { TagScheme } from '../format.ts';
import { sentenceEnds } from '../tokens/sentence-end.ts';
import { outside, tagOf } from './tag-scheme.ts';
import { Utf8Writer, utf8 } from '../utf8-writer.ts';
import { isPythonSpace } from '../tokens/python-tokens.ts';

/**
 * A text as CoNLL sentences in UTF-8: rows of token, TAB, tag, and an empty line after each sentence. The annotations must not overlap and stand in
 * document order; a sentence never ends within one, so that no span is cut in two.
 */
export function conllSentences(
  text: string,
  annotations: readonly Annotation[],
  scheme: TagScheme,
): Uint8Array {
  const rows = new Rows(text);
  let at = 0;
  for (const { start, end, label } of annotations) {
    rows.outside(at, start);
    const tokens = tokensOf(text, start, end);
    for (const [index, offset] of tokens.entries()) {
      rows.add(offset, tagOf(scheme, label, index, tokens.length), index > 0);
    }
    at = end;
  }
  rows.outside(at, text.length);
  return rows.finish();
}

/** The UTF-16 offsets of the characters of a stretch of text that get a token: each code point that is not white space. */
export function tokensOf(text: string, start: number, end: number): readonly number[] {
  const offsets: number[] = [];
  for (let offset = start; offset < end; offset = nextOffset(text, offset)) {
    if (!isWhiteSpace(text.charCodeAt(offset))) offsets.push(offset);
  }
  return offsets;
}

const tab = utf8('\t');
const lineFeed = utf8('\n');

/** The file in the making. Written without generators or a regular expression a character: a corpus has a hundred million of them. */
class Rows {
  readonly #text: string;
  readonly #ends: readonly number[];
  #passed = 0;
  readonly #out = new Utf8Writer();
  #empty = true;

  constructor(text: string) {
    this.#text = text;
    this.#ends = sentenceEnds(text);
  }

  /** Adds the token at an offset; `inner` keeps it in the sentence of the one before. */
  add(offset: number, tag: string, inner: boolean): void {
    const before = this.#passed;
    while ((this.#ends[this.#passed] ?? Infinity) <= offset) this.#passed += 1;
    if (this.#passed > before && !inner && !this.#empty) this.#out.ready(lineFeed);
    this.#out.text(this.#text, offset, nextOffset(this.#text, offset));
    this.#out.ready(tab).text(tag).ready(lineFeed);
    this.#empty = false;
  }

  outside(start: number, end: number): void {
    for (let offset = start; offset < end; offset = nextOffset(this.#text, offset)) {
      if (!isWhiteSpace(this.#text.charCodeAt(offset))) this.add(offset, outside, false);
    }
  }

  finish(): Uint8Array {
    return (this.#empty ? this.#out : this.#out.ready(lineFeed)).finish();
  }
}

function nextOffset(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Whether a UTF-16 unit is white space for Python's `str.split` or for JavaScript's `trim`: for some reader a row that begins with it has one
 * column. All of it lies in the basic plane.
 */
export function isWhiteSpace(unit: number): boolean {
  return isPythonSpace(unit) || unit === 0xfeff;
}
