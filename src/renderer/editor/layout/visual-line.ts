import { graphemeFloor, nextGrapheme, previousGrapheme } from '../../../core/text/grapheme.ts';
import type { Span } from '../../../core/text/span.ts';

/** Where the character at an offset is drawn, in CSS pixels; at the end of a paragraph its right edge. */
export interface CharacterBox {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text as it is laid out: which paragraph holds an offset, and where a character is drawn. */
export interface TextGeometry {
  readonly text: string;
  paragraphAt(offset: number): Span;
  boxAt(offset: number): CharacterBox;
}

/** The line that holds the character at `offset`, as drawn: from its first character to the end of its last. */
export function visualLine(geometry: TextGeometry, offset: number): Span {
  const { text } = geometry;
  const paragraph = geometry.paragraphAt(offset);
  const box = geometry.boxAt(offset);
  const sameLine = (at: number): boolean => onOneLine(geometry.boxAt(at), box);
  let low = paragraph.start;
  let high = offset;
  while (low < high) {
    const middle = Math.max(low, graphemeFloor(text, (low + high) >>> 1));
    if (sameLine(middle)) high = middle;
    else low = nextGrapheme(text, middle);
  }
  const start = low;
  low = offset;
  high = paragraph.end;
  while (low < high) {
    const upper = graphemeFloor(text, (low + high + 1) >>> 1);
    const middle = upper > low ? upper : nextGrapheme(text, low);
    if (middle <= high && sameLine(middle)) low = middle;
    else high = previousGrapheme(text, middle);
  }
  return { start, end: low >= paragraph.end ? paragraph.end : nextGrapheme(text, low) };
}

/** The offset on the line above (-1) or below (1) that is nearest to `x`; the text's own start or end where there is no such line. */
export function lineStep(
  geometry: TextGeometry,
  line: Span,
  step: 1 | -1,
  x: number,
): { readonly offset: number; readonly line: Span } {
  const { text } = geometry;
  const beyond = beyondLine(geometry, line, step);
  if (beyond === null) {
    const offset = step === 1 ? text.length : 0;
    return { offset, line: visualLine(geometry, offset) };
  }
  const next = visualLine(geometry, beyond);
  return { offset: nearestOnLine(geometry, next, x), line: next };
}

/** An offset on the neighbouring line, or null at the text's edge. */
function beyondLine(geometry: TextGeometry, line: Span, step: 1 | -1): number | null {
  const { text } = geometry;
  if (step === -1) return line.start === 0 ? null : previousGrapheme(text, line.start);
  const paragraph = geometry.paragraphAt(line.start);
  if (line.end < paragraph.end) return line.end;
  return paragraph.end >= text.length ? null : paragraph.end + 1;
}

/** The offset on a line whose left edge is nearest to `x`; never the one behind a soft break, which would be drawn on the next line. */
function nearestOnLine(geometry: TextGeometry, line: Span, x: number): number {
  const { text } = geometry;
  const paragraph = geometry.paragraphAt(line.start);
  const last = line.end < paragraph.end ? previousGrapheme(text, line.end) : line.end;
  let low = line.start;
  let high = Math.max(last, line.start);
  while (low < high) {
    const upper = graphemeFloor(text, (low + high + 1) >>> 1);
    const middle = upper > low ? upper : nextGrapheme(text, low);
    if (middle <= high && geometry.boxAt(middle).left <= x) low = middle;
    else high = previousGrapheme(text, middle);
  }
  if (low >= last) return low;
  const after = nextGrapheme(text, low);
  return geometry.boxAt(after).left - x < x - geometry.boxAt(low).left ? after : low;
}

function onOneLine(a: CharacterBox, b: CharacterBox): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > (a.bottom - a.top) / 2;
}
