import { firstIndex } from '../base/sorted.ts';
import type { Span } from '../text/span.ts';
import { alignCharacters } from './align-characters.ts';
import { type Block, type Gap, gapsBetween } from './block.ts';
import { type Pair, ascendingPairs, uniquePairs } from './gram-pairs.ts';
import { resync } from './resync.ts';

/** How long the runs are by which two texts are pinned to one another, the long ones first. */
const gramSizes = [32, 12, 6] as const;

/** Up to so many units of both texts are aligned character by character without looking for runs first. */
const small = 400;

/** How one text lies on another. */
export interface Alignment {
  /** Ascending in both texts, as long as can be, none next to another in both. */
  readonly blocks: readonly Block[];
  /** Stretches that have changed their place, by `from`; none shares a unit with another or with `blocks` in either text. */
  readonly moved: readonly Block[];
}

/** Lays one text on another: what is common is found by runs that are unique in both, the rest by characters. Close to linear. */
export function alignTexts(before: string, after: string): Alignment {
  const all = { before: wholeOf(before), after: wholeOf(after) };
  const blocks: Block[] = [];
  alignGap(before, after, all, 0, blocks);
  const joined = joinBlocks(blocks);
  return { blocks: joined, moved: movedBlocks(before, after, gapsBetween(joined, all)) };
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

function alignGap(before: string, after: string, gap: Gap, level: number, out: Block[]): void {
  const head = commonStart(before, after, gap);
  const rest: Gap = {
    before: { start: gap.before.start + head, end: gap.before.end },
    after: { start: gap.after.start + head, end: gap.after.end },
  };
  const tail = commonEnd(before, after, rest);
  const inner: Gap = {
    before: { start: rest.before.start, end: rest.before.end - tail },
    after: { start: rest.after.start, end: rest.after.end - tail },
  };
  if (head > 0) out.push({ from: gap.before.start, to: gap.after.start, length: head });
  alignInner(before, after, inner, level, out);
  if (tail > 0) out.push({ from: inner.before.end, to: inner.after.end, length: tail });
}

function alignInner(before: string, after: string, gap: Gap, level: number, out: Block[]): void {
  const [left, right] = [gap.before.end - gap.before.start, gap.after.end - gap.after.start];
  if (left === 0 || right === 0) return;
  const size = gramSizes[level];
  if (left + right <= small) {
    out.push(...alignCharacters(before, after, gap));
    return;
  }
  const isLast = size === undefined;
  const pinned = isLast ? resync(before, after, gap) : pinnedBlocks(before, after, gap, size);
  const align = (inner: Gap) => {
    if (isLast) out.push(...alignCharacters(before, after, inner));
    else alignGap(before, after, inner, level + 1, out);
  };
  let next = 0;
  for (const inner of gapsBetween(pinned, gap)) {
    for (let block = pinned[next]; block !== undefined && block.from < inner.before.start;) {
      out.push(block);
      block = pinned[(next += 1)];
    }
    align(inner);
  }
  out.push(...pinned.slice(next));
}

function pinnedBlocks(before: string, after: string, gap: Gap, size: number): readonly Block[] {
  const pairs = uniquePairs(before, [gap.before], after, [gap.after], size);
  return grown(before, after, gap, ascendingPairs(pairs), size);
}

/** Pairs as blocks, each as long as the texts agree and its neighbours leave room. */
function grown(
  before: string,
  after: string,
  { before: b, after: a }: Gap,
  pairs: readonly Pair[],
  size: number,
): readonly Block[] {
  const blocks: Block[] = [];
  let [fromFloor, toFloor] = [b.start, a.start];
  for (const { from, to } of pairs) {
    if (from < fromFloor || to < toFloor) continue;
    const back = commonEnd(before, after, {
      before: { start: fromFloor, end: from },
      after: { start: toFloor, end: to },
    });
    const ahead = commonStart(before, after, {
      before: { start: from + size, end: b.end },
      after: { start: to + size, end: a.end },
    });
    blocks.push({ from: from - back, to: to - back, length: back + size + ahead });
    [fromFloor, toFloor] = [from + size + ahead, to + size + ahead];
  }
  return blocks;
}

/** What stands in gaps of both texts at places that do not correspond: paragraphs that were moved. */
function movedBlocks(before: string, after: string, gaps: readonly Gap[]): readonly Block[] {
  const size = gramSizes[1];
  const left = gaps.map((gap) => gap.before).filter(({ start, end }) => end - start >= size);
  const right = gaps.map((gap) => gap.after).filter(({ start, end }) => end - start >= size);
  const blocks: Block[] = [];
  const taken: Span[] = [];
  for (const { from, to } of uniquePairs(before, left, after, right, size)) {
    const floor = blocks.at(-1);
    if (floor !== undefined && from < floor.from + floor.length) continue;
    const b = around(left, from);
    const a = narrowed(around(right, to), to, taken);
    if (a === null || b === null) continue;
    const start = Math.max(b.start, floor === undefined ? 0 : floor.from + floor.length);
    const gap = { before: { start, end: b.end }, after: a };
    const [block] = grown(before, after, gap, [{ from, to }], size);
    if (block === undefined) continue;
    blocks.push(block);
    taken.push({ start: block.to, end: block.to + block.length });
  }
  return blocks;
}

function around(spans: readonly Span[], offset: number): Span | null {
  const span = spans[firstIndex(spans.length, (index) => (spans[index]?.end ?? 0) > offset)];
  return span !== undefined && span.start <= offset ? span : null;
}

/** The part of a span round an offset that nothing has taken yet; null where the offset itself is taken. */
function narrowed(span: Span | null, offset: number, taken: readonly Span[]): Span | null {
  if (span === null) return null;
  let { start, end } = span;
  for (const other of taken) {
    if (other.start <= offset && offset < other.end) return null;
    if (other.end <= offset) start = Math.max(start, other.end);
    else end = Math.min(end, other.start);
  }
  return { start, end };
}

function commonStart(before: string, after: string, { before: b, after: a }: Gap): number {
  const most = Math.min(b.end - b.start, a.end - a.start);
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(b.start + length) === after.charCodeAt(a.start + length)
  ) {
    length += 1;
  }
  return length;
}

function commonEnd(before: string, after: string, { before: b, after: a }: Gap): number {
  const most = Math.min(b.end - b.start, a.end - a.start);
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(b.end - 1 - length) === after.charCodeAt(a.end - 1 - length)
  ) {
    length += 1;
  }
  return length;
}

/** Blocks in order, those that follow on one another in both texts made one. */
function joinBlocks(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const follows =
      last !== undefined &&
      last.from + last.length === block.from &&
      last.to + last.length === block.to;
    if (follows) joined[joined.length - 1] = { ...last, length: last.length + block.length };
    else joined.push(block);
  }
  return joined;
}
