import type { Span } from '../text/span.ts';

/** A stretch that a test marks in its own text. The label is empty where the mark names none. */
export interface Mark extends Span {
  readonly label: string;
  readonly text: string;
}

/** A text and the stretches marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /\[(?:([a-z]+):)?([^[\]]+)\]/g;

/** Reads `带动[近4万人]就业` or `带动[figure:近4万人]就业` into the plain text and its marks; marks do not nest. */
export function markedText(source: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, label = '', words = ''] = match;
    text += source.slice(at, match.index);
    marks.push({ start: text.length, end: text.length + words.length, label, text: words });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + source.slice(at), marks };
}

/** A text with its spans in brackets again, so that a test compares one readable line with another. */
export function withMarks(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}
