import { nextGrapheme, previousGrapheme } from '../../../core/text/grapheme.ts';
import type { PositionMap } from './positions.ts';
import type { CharacterBox } from './visual-line.ts';

/** A rectangle in CSS pixels of the window. */
export interface Box extends CharacterBox {
  readonly right: number;
}

/** A place in the page's document. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The pieces as they are drawn. */
export interface PieceBoxes {
  readonly count: number;
  /** The element of a piece by its index. */
  elementOf(index: number): HTMLElement;
  /** The page's place of an offset; where two pieces meet in the later one, with `bias` -1 in the earlier. */
  domPoint(offset: number, bias?: 1 | -1): DomPoint;
  /** Where a stretch within one piece is drawn, one rectangle a line. */
  rectsIn(index: number, start: number, end: number): readonly DOMRect[];
  /** The character at an offset; at the end of a paragraph the right edge of its last. */
  boxAt(offset: number): CharacterBox;
  /** The right edge of the character before an offset: where a caret at the end of a soft-broken line is drawn. */
  boxBefore(offset: number): CharacterBox;
}

/** Measures the drawn pieces below `root`, which are never drawn anew. */
export function pieceBoxes(root: HTMLElement, text: string, positions: PositionMap): PieceBoxes {
  const { pieces } = positions;
  const elements = [...root.querySelectorAll<HTMLElement>('.line, .piece')];
  const range = root.ownerDocument.createRange();
  const elementOf = (index: number): HTMLElement => {
    const element = elements[index];
    if (element === undefined) throw new RangeError(`piece ${index} is not drawn`);
    return element;
  };
  const rectsIn = (index: number, start: number, end: number): readonly DOMRect[] => {
    const from = pieces[index]?.start ?? 0;
    const first = textPoint(elementOf(index), start - from, 1);
    const last = textPoint(elementOf(index), end - from, -1);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return start < end ? [...range.getClientRects()] : [];
  };
  const boxBefore = (offset: number): CharacterBox => {
    const index = positions.pieceAt(offset, -1);
    const start = pieces[index]?.start ?? 0;
    const from = Math.max(start, previousGrapheme(text, offset));
    const rect = offset > start ? rectsIn(index, from, offset).at(-1) : undefined;
    if (rect !== undefined) return { left: rect.right, top: rect.top, bottom: rect.bottom };
    return elementOf(index).getBoundingClientRect();
  };
  return {
    count: elements.length,
    elementOf,
    rectsIn,
    boxBefore,
    boxAt(offset) {
      const index = positions.pieceAt(offset);
      const end = pieces[index]?.end ?? 0;
      const next = Math.min(end, nextGrapheme(text, offset));
      const rect = offset < end ? rectsIn(index, offset, next)[0] : undefined;
      // A character without a box of its own, a space at a soft break for one, stands behind the one before.
      return rect ?? boxBefore(offset);
    },
    domPoint(offset, bias = 1) {
      const index = positions.pieceAt(offset, bias);
      const { start = 0, end = 0 } = pieces[index] ?? {};
      return textPoint(elementOf(index), Math.min(offset, end) - start, bias);
    },
  };
}

/**
 * The place of a character in the element of a piece, which holds text and elements round some of it; where two of them meet in the later one,
 * with `bias` -1 in the earlier.
 */
function textPoint(element: HTMLElement, offset: number, bias: 1 | -1): DomPoint {
  let left = offset;
  let last: DomPoint = { node: element, offset: 0 };
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    const node = child instanceof Text ? child : child.firstChild;
    if (!(node instanceof Text)) continue;
    if (left < node.length || (left === node.length && bias === -1)) return { node, offset: left };
    last = { node, offset: node.length };
    left -= node.length;
  }
  return last;
}
