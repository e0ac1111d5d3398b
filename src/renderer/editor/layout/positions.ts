import type { Span } from '../../../core/text/span.ts';

/** A stretch of the text that is one text block of the ProseMirror document; its content begins at position `from`. */
export interface Piece extends Span {
  readonly from: number;
}

/** The way between offsets of the text and positions of its ProseMirror document, both by binary search. */
export interface PositionMap {
  readonly pieces: readonly Piece[];
  /** Index of the piece that holds an offset; where two pieces meet, the later one, unless `bias` is -1. */
  pieceAt(offset: number, bias?: 1 | -1): number;
  /** The position of an offset. */
  positionOf(offset: number, bias?: 1 | -1): number;
  /** The offset of a position; one between two blocks is the end of the block before. */
  offsetOf(position: number): number;
}

/** The map of a document whose pieces are given in order; there is at least one. */
export function positionMap(pieces: readonly Piece[]): PositionMap {
  const at = (index: number): Piece => {
    const piece = pieces[index];
    if (piece === undefined) throw new RangeError(`no piece ${index} among ${pieces.length}`);
    return piece;
  };
  const pieceAt = (offset: number, bias: 1 | -1 = 1): number => {
    const index = lastIndex(pieces.length, (middle) => at(middle).start <= offset);
    const before = index > 0 && at(index).start === offset && at(index - 1).end === offset;
    return bias === -1 && before ? index - 1 : index;
  };
  return {
    pieces,
    pieceAt,
    positionOf(offset, bias = 1) {
      const piece = at(pieceAt(offset, bias));
      return piece.from + Math.min(offset, piece.end) - piece.start;
    },
    offsetOf(position) {
      const piece = at(lastIndex(pieces.length, (middle) => at(middle).from <= position));
      const within = Math.max(0, position - piece.from);
      return Math.min(piece.start + within, piece.end);
    },
  };
}

/** The last index below `length` up to which a descending condition holds; 0 where it never does. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
