import { firstIndex } from '../base/sorted.ts';
import type { Span } from '../text/span.ts';

/** A stretch that two texts have in common: `length` units from `from` in the one are those from `to` in the other. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Two stretches, one of each text, that are still to be held against one another. */
export interface Gap {
  readonly before: Span;
  readonly after: Span;
}

/** The index of the first block, in order of `from`, that ends behind an offset of the earlier text, or their number. */
export function blockBehind(blocks: readonly Block[], offset: number): number {
  return firstIndex(blocks.length, (index) => {
    const block = blocks[index];
    return block === undefined || block.from + block.length > offset;
  });
}

/** What lies between blocks that are in order in both texts, the empty gaps left out. */
export function gapsBetween(blocks: readonly Block[], { before, after }: Gap): readonly Gap[] {
  const gaps: Gap[] = [];
  let [from, to] = [before.start, after.start];
  const close = (fromEnd: number, toEnd: number) => {
    if (from < fromEnd || to < toEnd) {
      gaps.push({ before: { start: from, end: fromEnd }, after: { start: to, end: toEnd } });
    }
  };
  for (const block of blocks) {
    close(block.from, block.to);
    [from, to] = [block.from + block.length, block.to + block.length];
  }
  close(before.end, after.end);
  return gaps;
}
