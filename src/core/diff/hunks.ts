import type { Alignment } from '../anchor/align-texts.ts';
import { gapsBetween } from '../anchor/block.ts';
import { type Span, isBoundary } from '../text/span.ts';

/** A stretch of one text and what stands in its place in another; one of the two may be empty. */
export interface Hunk {
  readonly before: Span;
  readonly after: Span;
}

/** Furthest that an insertion is slid to a better place, in UTF-16 units. */
const furthest = 2000;

/** Where two aligned texts differ, in order: whole characters, whole lines where only whole lines came or went, and line by line where as many changed. */
export function hunksOf(before: string, after: string, { blocks }: Alignment): readonly Hunk[] {
  const whole = {
    before: { start: 0, end: before.length },
    after: { start: 0, end: after.length },
  };
  const hunks: Hunk[] = [];
  const gaps = gapsBetween(blocks, whole);
  for (const [index, gap] of gaps.entries()) {
    const floor = hunks.at(-1);
    const next = gaps[index + 1]?.before.start ?? before.length;
    const room = { back: gap.before.start - (floor?.before.end ?? 0), on: next - gap.before.end };
    const hunk = onBoundaries(before, after, slid(before, after, gap, room));
    if (floor !== undefined && isByChance(before, floor, hunk)) {
      hunks[hunks.length - 1] = joined(floor, hunk);
    } else hunks.push(hunk);
  }
  return hunks.flatMap((hunk) => byLines(before, after, hunk));
}

/** Two hunks, and what stands between them, as one. */
export function joined(first: Hunk, second: Hunk): Hunk {
  return {
    before: { start: first.before.start, end: second.before.end },
    after: { start: first.after.start, end: second.after.end },
  };
}

/** What stayed between two that changed says nothing where it is one character, or little beside both. */
function isByChance(before: string, first: Hunk, second: Hunk): boolean {
  const between = before.slice(first.before.end, second.before.start);
  if (between.length <= 1) return between !== '\n';
  return 3 * between.length <= Math.min(sizeOf(first), sizeOf(second));
}

function sizeOf({ before, after }: Hunk): number {
  return Math.max(before.end - before.start, after.end - after.start);
}

/** A hunk over as many lines in both texts as one for each line that differs. */
function byLines(before: string, after: string, hunk: Hunk): readonly Hunk[] {
  const [then, now] = [linesIn(before, hunk.before), linesIn(after, hunk.after)];
  if (then.length !== now.length || then.length === 1) return [hunk];
  return then.flatMap((line, index) => {
    const other = now[index] ?? hunk.after;
    const isSame = before.slice(line.start, line.end) === after.slice(other.start, other.end);
    return isSame ? [] : [{ before: line, after: other }];
  });
}

/** The stretches of a span between its line ends. */
function linesIn(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', from)) {
    lines.push({ start: from, end: at });
    from = at + 1;
  }
  return [...lines, { start: from, end }];
}

/**
 * What only came or only went may begin at more than one place: between two equal lines it is the line that came, not the end of the one and the
 * beginning of the next. `room` is how many equal units stand on each side.
 */
function slid(
  before: string,
  after: string,
  hunk: Hunk,
  room: { readonly back: number; readonly on: number },
): Hunk {
  const came = hunk.before.start === hunk.before.end;
  const went = hunk.after.start === hunk.after.end;
  if (came === went) return hunk;
  const [text, { start, end }] = came ? [after, hunk.after] : [before, hunk.before];
  const isLineStart = (at: number) => at === 0 || text.charAt(at - 1) === '\n';
  const fitsAt = (by: number) => text.charAt(start + by) === text.charAt(end + by);
  for (let by = 0; by >= -Math.min(room.back, furthest); by -= 1) {
    if (by < 0 && !fitsAt(by)) break;
    if (isLineStart(start + by)) return moved(hunk, by);
  }
  for (let by = 1; by <= Math.min(room.on, furthest) && fitsAt(by - 1); by += 1) {
    if (isLineStart(start + by)) return moved(hunk, by);
  }
  return hunk;
}

function moved({ before, after }: Hunk, by: number): Hunk {
  return {
    before: { start: before.start + by, end: before.end + by },
    after: { start: after.start + by, end: after.end + by },
  };
}

/** A hunk widened so that it splits no surrogate pair; what it takes in on one side is the same on the other. */
function onBoundaries(before: string, after: string, hunk: Hunk): Hunk {
  const isWhole = (edge: 'start' | 'end') =>
    isBoundary(before, hunk.before[edge]) && isBoundary(after, hunk.after[edge]);
  const left = isWhole('start') ? 0 : 1;
  const right = isWhole('end') ? 0 : 1;
  return {
    before: { start: hunk.before.start - left, end: hunk.before.end + right },
    after: { start: hunk.after.start - left, end: hunk.after.end + right },
  };
}
