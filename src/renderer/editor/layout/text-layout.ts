import type { EditorView } from 'prosemirror-view';
import { firstIndex } from '../../../core/base/sorted.ts';
import { graphemeFloor, nextGrapheme, previousGrapheme } from '../../../core/text/grapheme.ts';
import { type Span, overlaps } from '../../../core/text/span.ts';
import type { ReportDocument } from './document.ts';
import { type Box, type PieceBoxes, pieceBoxes } from './piece-boxes.ts';
import type { TextGeometry } from './visual-line.ts';

/** Where the text stands on the screen, and what stands at a place of the screen. Boxes are in CSS pixels of the window. */
export interface TextLayout extends TextGeometry, Pick<PieceBoxes, 'domPoint' | 'boxBefore'> {
  /** One box for each line, as drawn, of a span. */
  boxesOf(span: Span): readonly Box[];
  /** The text between two heights of the window, rounded up to whole pieces. */
  spanBetween(top: number, bottom: number): Span;
  /** The same, rounded up to whole sections; what is far from the window is not laid out for it. */
  sectionsBetween(top: number, bottom: number): Span;
  /** The offset between two characters that is nearest to a place. */
  offsetAt(x: number, y: number): number;
  /** The offset of the character that is drawn at a place, or null where there is none. */
  characterAt(x: number, y: number): number | null;
}

/** Measures the text of a view; the view's document never changes. */
export function textLayout(view: EditorView, text: string, document: ReportDocument): TextLayout {
  const { positions, paragraphs } = document;
  const drawn = pieceBoxes(view.dom, text, positions);
  const boxesOf = (span: Span): readonly Box[] => lineBoxes(drawn, document, span);
  const offsetAt = (x: number, y: number): number => {
    const { left, right, top, bottom } = view.dom.getBoundingClientRect();
    const found = view.posAtCoords({
      left: Math.min(Math.max(x, left + 1), right - 1),
      top: Math.min(Math.max(y, top + 1), bottom - 1),
    });
    if (found !== null) return graphemeFloor(text, positions.offsetOf(found.pos));
    return y < top ? 0 : text.length;
  };
  const between = pieceFinder(view.dom, drawn);
  const spanOf = ({ first, beyond }: PieceRange): Span => ({
    start: positions.pieces[first]?.start ?? text.length,
    end: positions.pieces[beyond - 1]?.end ?? 0,
  });
  return {
    text,
    boxAt: drawn.boxAt,
    boxBefore: drawn.boxBefore,
    domPoint: drawn.domPoint,
    boxesOf,
    offsetAt,
    paragraphAt(offset) {
      const index = firstIndex(paragraphs.length, (at) => (paragraphs[at]?.end ?? 0) >= offset);
      return paragraphs[index] ?? { start: 0, end: 0 };
    },
    spanBetween: (top, bottom) => spanOf(between.pieces(top, bottom)),
    sectionsBetween: (top, bottom) => spanOf(between.sections(top, bottom)),
    characterAt(x, y) {
      const offset = offsetAt(x, y);
      const candidates = [offset, previousGrapheme(text, offset)];
      const isHere = (start: number): boolean =>
        boxesOf({ start, end: nextGrapheme(text, start) }).some((box) => isInside(box, x, y));
      return candidates.find((start) => start < text.length && isHere(start)) ?? null;
    },
  };
}

function lineBoxes(
  drawn: PieceBoxes,
  { positions }: ReportDocument,
  { start, end }: Span,
): readonly Box[] {
  const boxes: Box[] = [];
  const last = positions.pieceAt(end, -1);
  for (let index = positions.pieceAt(start); index <= last; index += 1) {
    const piece = positions.pieces[index];
    if (piece === undefined || !overlaps(piece, { start, end })) continue;
    const from = Math.max(start, piece.start);
    for (const rect of drawn.rectsIn(index, from, Math.min(end, piece.end))) joinBox(boxes, rect);
  }
  return boxes;
}

/** Adds a rectangle to the boxes of a span, as part of the last one where it goes on on the same line. */
function joinBox(boxes: Box[], { left, right, top, bottom }: DOMRect): void {
  const last = boxes.at(-1);
  if (last === undefined || top >= last.bottom || bottom <= last.top || left < last.left) {
    boxes.push({ left, right, top, bottom });
    return;
  }
  boxes[boxes.length - 1] = {
    left: last.left,
    right: Math.max(right, last.right),
    top: Math.min(top, last.top),
    bottom: Math.max(bottom, last.bottom),
  };
}

/** Indices of pieces from the first to before one beyond. */
interface PieceRange {
  readonly first: number;
  readonly beyond: number;
}

/** Finds the pieces between two heights; sections first, so that what is far away need not be laid out. */
function pieceFinder(root: HTMLElement, drawn: PieceBoxes) {
  const elements = [...root.children];
  const firsts = firstPieces(elements);
  const rectOf = (index: number) => elements[index]?.getBoundingClientRect();
  const pieceRect = (index: number) => drawn.elementOf(index).getBoundingClientRect();
  const sections = (top: number, bottom: number): PieceRange => {
    const section = firstIndex(elements.length, (at) => (rectOf(at)?.bottom ?? 0) > top);
    const after = firstIndex(elements.length, (at) => (rectOf(at)?.top ?? 0) >= bottom);
    const first = firsts[section] ?? drawn.count;
    return { first, beyond: Math.max(first, firsts[after] ?? drawn.count) };
  };
  return {
    sections,
    pieces(top: number, bottom: number): PieceRange {
      const { first, beyond } = sections(top, bottom);
      const within = beyond - first;
      return {
        first: first + firstIndex(within, (at) => pieceRect(first + at).bottom > top),
        beyond: first + firstIndex(within, (at) => pieceRect(first + at).top >= bottom),
      };
    },
  };
}

/** The index of the first piece of each section. */
function firstPieces(sections: readonly Element[]): readonly number[] {
  let count = 0;
  return sections.map((section) => {
    const first = count;
    count += section.querySelectorAll('.line, .piece').length;
    return first;
  });
}

/** How far beyond its own box, up and down, a character still is what the pointer means: the line's height is twice the letters'. */
const verticalSlack = 9;

function isInside({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return left <= x && x < right && top - verticalSlack <= y && y < bottom + verticalSlack;
}
