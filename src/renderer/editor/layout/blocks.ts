import { graphemeFloor } from '../../../core/text/grapheme.ts';
import type { Span } from '../../../core/text/span.ts';

/** A line of the text without its LF, and the pieces that it is cut into; an empty line has one empty piece. */
export interface Paragraph extends Span {
  readonly pieces: readonly Span[];
}

/** Longest piece in UTF-16 units: redrawing and measuring stay cheap, and ordinary paragraphs stay whole. */
export const longestPiece = 1200;

/** A piece is cut at the end of a sentence behind this length, if one comes before `longestPiece`. */
const shortestPiece = 400;

/** The paragraphs of a text: together with one LF between two neighbours they are all of it. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; ;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    paragraphs.push({ start, end, pieces: piecesOf(text, { start, end }) });
    if (found < 0) return paragraphs;
    start = end + 1;
  }
}

function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longestPiece) {
    const to = cutWithin(text, from);
    pieces.push({ start: from, end: to });
    from = to;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** Where the piece that begins at `from` ends: behind a sentence, else behind a comma, else between two graphemes. */
function cutWithin(text: string, from: number): number {
  const stretch = text.slice(from, from + longestPiece);
  for (const mark of [/[。！？；…!?;]["”’」』）)》】]*/gu, /[，、,：:]/gu]) {
    const cut = lastMatchEnd(stretch, mark);
    if (cut >= shortestPiece && cut < stretch.length) return from + cut;
  }
  const cut = graphemeFloor(text, from + longestPiece);
  return cut > from ? cut : from + longestPiece;
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
