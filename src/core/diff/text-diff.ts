import { type Alignment, alignTexts } from '../anchor/align-texts.ts';
import { findFigures } from '../figure/find.ts';
import type { Span } from '../text/span.ts';
import { type DiffRow, rowsOf } from './diff-rows.ts';
import { type Hunk, hunksOf, joined } from './hunks.ts';

/** A stretch that changed, and the figures that stand in it. */
export interface Difference extends Hunk {
  /** Figures of the earlier text that changed or went. */
  readonly figuresBefore: readonly Span[];
  /** Figures of the later text that changed or came. */
  readonly figuresAfter: readonly Span[];
}

/** Lines of two texts side by side. */
export interface ComparedRow extends Omit<DiffRow, 'hunks'> {
  /** In order; whole figures, where a part of one changed. */
  readonly differences: readonly Difference[];
}

/** Two texts side by side, from their beginning to their end. */
export type TextDiff = readonly ComparedRow[];

/** Compares two versions of a text. Close to linear in their length; whole figures are what differs where a digit of one does. */
export function diffTexts(before: string, after: string): TextDiff {
  return diffAligned(before, after, alignTexts(before, after));
}

/** Compares two versions of a text that have been aligned already. */
export function diffAligned(before: string, after: string, alignment: Alignment): TextDiff {
  const hunks = hunksOf(before, after, alignment);
  return rowsOf(before, after, hunks).map((row) => ({
    before: row.before,
    after: row.after,
    differences: row.hunks.length === 0 ? [] : differencesOf(before, after, row),
  }));
}

/** Every difference, in order. */
export function differencesIn(diff: TextDiff): readonly Difference[] {
  return diff.flatMap(({ differences }) => differences);
}

/** Whether figures changed, came or went in it. */
export function touchesFigures({ figuresBefore, figuresAfter }: Difference): boolean {
  return figuresBefore.length + figuresAfter.length > 0;
}

function differencesOf(before: string, after: string, row: DiffRow): readonly Difference[] {
  const figures = { before: figuresIn(before, row.before), after: figuresIn(after, row.after) };
  return widened(row.hunks, figures).map((hunk) => ({
    ...hunk,
    figuresBefore: figures.before.filter((figure) => overlaps(figure, hunk.before)),
    figuresAfter: figures.after.filter((figure) => overlaps(figure, hunk.after)),
  }));
}

/** The figures of a row, in each of its texts. */
interface Figures {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

function figuresIn(text: string, { start, end }: Span): readonly Span[] {
  return findFigures(text.slice(start, end)).map((figure) => ({
    start: start + figure.start,
    end: start + figure.end,
  }));
}

/** Hunks that begin or end within a figure, widened over it; two in one figure are one. What is taken in on one side is the same on the other. */
function widened(hunks: readonly Hunk[], figures: Figures): readonly Hunk[] {
  const apart: Hunk[] = [];
  for (const hunk of hunks) {
    const last = apart.at(-1);
    const between = last === undefined ? 0 : hunk.before.start - last.before.end;
    const isOne =
      last !== undefined &&
      Math.max(reachRight(last, figures), reachLeft(hunk, figures)) >= between;
    if (isOne) apart[apart.length - 1] = joined(last, hunk);
    else apart.push(hunk);
  }
  return apart.map((hunk) => {
    const [left, right] = [reachLeft(hunk, figures), reachRight(hunk, figures)];
    const { before, after } = hunk;
    return {
      before: { start: before.start - left, end: before.end + right },
      after: { start: after.start - left, end: after.end + right },
    };
  });
}

function reachLeft({ before, after }: Hunk, figures: Figures): number {
  const reach = (figure: Span | undefined, { start }: Span) =>
    figure === undefined ? 0 : Math.max(0, start - figure.start);
  return Math.max(
    reach(
      figures.before.find((figure) => overlaps(figure, before)),
      before,
    ),
    reach(
      figures.after.find((figure) => overlaps(figure, after)),
      after,
    ),
  );
}

function reachRight({ before, after }: Hunk, figures: Figures): number {
  const reach = (figure: Span | undefined, { end }: Span) =>
    figure === undefined ? 0 : Math.max(0, figure.end - end);
  return Math.max(
    reach(
      figures.before.findLast((figure) => overlaps(figure, before)),
      before,
    ),
    reach(
      figures.after.findLast((figure) => overlaps(figure, after)),
      after,
    ),
  );
}

/** Whether a figure shares a unit with a stretch, or holds the place where something came or went. */
function overlaps({ start, end }: Span, stretch: Span): boolean {
  return start < stretch.end && stretch.start < end;
}
