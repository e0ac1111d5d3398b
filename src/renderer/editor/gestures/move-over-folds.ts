import type { Span } from '../../../core/text/span.ts';
import type { LineMemory } from '../context.ts';
import { type CaretGeometry, type Moved, type Movement, moveCaret } from './move-caret.ts';

/** A text as it is laid out, where some lines may be folded away. */
export interface FoldedGeometry extends CaretGeometry {
  /** The folded stretch that holds an offset, its end included; null where the text is drawn. */
  foldAt(offset: number): Span | null;
}

const forwards: ReadonlySet<Movement> = new Set([
  'right',
  'down',
  'word-right',
  'sentence-forward',
  'paragraph-forward',
  'line-end',
  'page-down',
]);

const toAnEdge: ReadonlySet<Movement> = new Set(['text-start', 'text-end']);

/** As `moveCaret`, with every fold as one place, which is its start: a movement ends on it, and the next one leaves it. */
export function moveOverFolds(
  geometry: FoldedGeometry,
  movement: Movement,
  head: number,
  memory: LineMemory,
  page: number,
): Moved {
  const here = geometry.foldAt(head);
  const moved =
    here === null || toAnEdge.has(movement)
      ? moveCaret(geometry, movement, head, memory, page)
      : { head: beyond(geometry.text, here, movement), goal: memory.goal, afterBreak: false };
  const fold = geometry.foldAt(moved.head);
  return fold === null ? moved : { head: fold.start, goal: moved.goal, afterBreak: false };
}

/** The place before or behind a fold; the fold itself at the text's edge. */
function beyond(text: string, { start, end }: Span, movement: Movement): number {
  if (forwards.has(movement)) return end < text.length ? end + 1 : start;
  return start > 0 ? start - 1 : start;
}
