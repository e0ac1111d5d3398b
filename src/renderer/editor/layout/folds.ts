import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type Fold, foldsOf } from '../../../core/region/folds.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Desk, DeskState } from '../../state/desk.ts';
import { localeOfState } from '../../state/window/settings-slice.ts';
import { type FoldLine, foldElement, foldLine } from './fold-line.ts';
import type { PositionMap } from './positions.ts';

/** Left out lines, each stretch of which is drawn as one quiet line that opens. */
export interface Folds {
  /** The folded stretch that holds an offset, its end included; null where the text is drawn. */
  at(offset: number): Span | null;
  /** Opens or folds away the left out stretch that holds an offset; false where there is none. */
  toggle(offset: number): boolean;
  /** Opens every folded stretch that a span reaches into. */
  reveal(span: Span): void;
  /** Draws what is left out now; `before` is null for the first time. */
  follow(state: DeskState, before: DeskState | null): void;
}

/**
 * Folds the left out lines of a report's view. Folded lines keep their elements, without a size, so that every offset still has its place
 * on the screen.
 */
export function createFolds(desk: Desk, text: string, view: EditorView, at: PositionMap): Folds {
  let folds: readonly Fold[] = [];
  let drawn = '';
  /** Index of the fold that is drawn as the current one; null where that is not known. */
  let marked: number | null = null;
  const indexAt = (offset: number): number =>
    folds.findIndex(({ start, end }) => start <= offset && offset <= end);
  const isFolded = ({ regions }: Fold): boolean =>
    !regions.some(({ id }) => desk.getState().unfolded.has(id));
  const show = ({ regions }: Fold, shown: boolean): void => {
    const ids = regions.map(({ id }) => id);
    desk.getState().unfold(ids, shown);
  };
  const draw = (state: DeskState): void => {
    const lines = folds.map((fold) => lineOf(state, fold, isFolded(fold)));
    const told = JSON.stringify(lines);
    // Most changes of a layer are none of what a fold shows.
    if (told === drawn) return;
    drawn = told;
    const set = folds.flatMap((fold, index) => {
      const line = lines[index];
      const press = (): void => show(fold, isFolded(fold));
      return line === undefined ? [] : decorationsOf(view, at, fold, line, press);
    });
    const decorations = DecorationSet.create(view.state.doc, set);
    view.setProps({ decorations: () => decorations });
    marked = null;
  };
  /** Looking for lines walks the whole text, so it is done only where the caret has come to another. */
  const mark = (current: number): void => {
    if (folds.length > 0 && current !== marked) markCurrent(view, current);
    marked = current;
  };
  return {
    at(offset) {
      const fold = folds[indexAt(offset)];
      return fold !== undefined && isFolded(fold) ? fold : null;
    },
    toggle(offset) {
      const fold = folds[indexAt(offset)];
      if (fold !== undefined) show(fold, isFolded(fold));
      return fold !== undefined;
    },
    reveal({ start, end }) {
      const last = Math.max(end, start + 1);
      const reached = folds.filter((fold) => start < fold.end && fold.start < last);
      for (const fold of reached) if (isFolded(fold)) show(fold, true);
    },
    follow(state, before) {
      const { regions = [] } = state.open?.layer ?? {};
      if (regions !== before?.open?.layer.regions) folds = foldsOf(text, regions);
      draw(state);
      mark(indexAt(state.selection.head));
    },
  };
}

/** A fold's line, and where it stands: what its decorations depend on. */
interface PlacedLine extends FoldLine, Span {
  readonly folded: boolean;
}

function lineOf(state: DeskState, fold: Fold, folded: boolean): PlacedLine {
  const annotations = state.open?.layer.annotations.overlapping(fold).length ?? 0;
  const { start, end } = fold;
  return { ...foldLine(fold, folded, annotations, localeOfState(state)), start, end, folded };
}

function decorationsOf(
  view: EditorView,
  at: PositionMap,
  fold: Fold,
  line: PlacedLine,
  press: () => void,
): readonly Decoration[] {
  const paragraphs = paragraphsOf(view, at, fold);
  const [first] = paragraphs;
  if (first === undefined) return [];
  const element = (): HTMLElement => foldElement(line, press);
  const key = JSON.stringify(line);
  return [
    Decoration.widget(first.from, element, { key, side: -1, ignoreSelection: true }),
    ...(line.folded ? paragraphs : []).map(({ from, to }) =>
      Decoration.node(from, to, { class: 'folded' }),
    ),
  ];
}

/** The positions around each paragraph of a stretch of whole lines. */
function paragraphsOf(
  { state: { doc } }: EditorView,
  { pieces, pieceAt }: PositionMap,
  { start, end }: Span,
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let index = pieceAt(start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.start > end) break;
    const inside = doc.resolve(piece.from);
    const from = inside.before(paragraphDepth);
    // Pieces of one long paragraph share it.
    if (from !== found.at(-1)?.from) found.push({ from, to: inside.after(paragraphDepth) });
  }
  return found;
}

/** Document, section, paragraph. */
const paragraphDepth = 2;

/** Marks the line of the fold that the caret stands on. */
function markCurrent({ dom }: EditorView, current: number): void {
  for (const [index, line] of dom.querySelectorAll('.fold').entries()) {
    line.classList.toggle('current', index === current);
  }
}
