import type { Span } from './span.ts';

/** A text without the blanks that a scanner has put between all characters of some lines. */
export interface DenseText {
  readonly text: string;
  /** Where a stretch of it stands in the text that was scanned. */
  place(span: Span): Span;
}

/** From so many characters in a row, and where nearly all stand alone, a line is spaced out; `姓名 性别 年龄` and `男 女` are not. */
const fewest = 6;
const nearlyAll = 0.8;

const anySpaced = /\p{Script=Han} \p{Script=Han} \p{Script=Han} /u;

/** Whether all characters of a line stand apart: `贫 困 人 口 1 2 万`. */
export function isSpacedOut(line: string): boolean {
  if (!anySpaced.test(line)) return false;
  const parts = line.trim().split(' ');
  const alone = parts.filter((part) => Array.from(part).length === 1).length;
  return parts.length >= fewest && alone >= nearlyAll * parts.length;
}

/** The same text with its spaced-out lines closed up, or null where it has none. */
export function denseText(text: string): DenseText | null {
  if (!anySpaced.test(text)) return null;
  const places: number[] = [];
  let dense = '';
  let isDenser = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const closes = isSpacedOut(line);
    isDenser ||= closes;
    for (let index = 0; index <= line.length; index += 1) {
      const at = start + index;
      // Two blanks are meant.
      if (closes && text[at] === ' ' && text[at + 1] !== ' ' && text[at - 1] !== ' ') continue;
      if (at >= text.length) break;
      places.push(at);
      dense += text.charAt(at);
    }
    start += line.length + 1;
  }
  if (!isDenser) return null;
  const placeOf = (offset: number) => places[offset] ?? text.length;
  return {
    text: dense,
    place: (span) => ({
      start: placeOf(span.start),
      end: span.end === span.start ? placeOf(span.start) : placeOf(span.end - 1) + 1,
    }),
  };
}
