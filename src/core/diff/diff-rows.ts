import { type Span, isBoundary } from '../text/span.ts';
import type { Hunk } from './hunks.ts';

/** Lines of two texts that stand beside one another, and where they differ. */
export interface DiffRow {
  readonly before: Span;
  readonly after: Span;
  readonly hunks: readonly Hunk[];
}

/** A line that is equal in both is cut into rows of about this length, so that no row is too long to be drawn. */
const longest = 600;

const sentenceEnds = new Set('。！？；!?;\n');

/** Rows that hold both texts from their beginning to their end: a line a row where it is the same line, more where lines were joined or split. */
export function rowsOf(before: string, after: string, hunks: readonly Hunk[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let start: Place = { before: 0, after: 0 };
  let inRow: Hunk[] = [];
  const cut = (place: Place) => {
    if (place.before === start.before && place.after === start.after) return;
    rows.push({
      before: { start: start.before, end: place.before },
      after: { start: start.after, end: place.after },
      hunks: inRow,
    });
    [start, inRow] = [place, []];
  };
  let from: Place = { before: 0, after: 0 };
  for (const hunk of hunks) {
    const opens = { before: hunk.before.start, after: hunk.after.start };
    cutEqual(before, from, opens, () => start, cut);
    if (isLineStart(before, opens.before) && isLineStart(after, opens.after)) cut(opens);
    inRow.push(hunk);
    from = { before: hunk.before.end, after: hunk.after.end };
    if (isLineStart(before, from.before) && isLineStart(after, from.after)) cut(from);
  }
  const end = { before: before.length, after: after.length };
  cutEqual(before, from, end, () => start, cut);
  cut(end);
  return rows;
}

/** An offset of each text. */
interface Place {
  readonly before: number;
  readonly after: number;
}

/** Cuts a stretch that both texts have behind each of its lines, and long lines at the ends of sentences. */
function cutEqual(
  text: string,
  from: Place,
  to: Place,
  rowStart: () => Place,
  cut: (place: Place) => void,
): void {
  const shift = from.after - from.before;
  for (let at = from.before; at < to.before; at += 1) {
    const isLine = text.charAt(at) === '\n';
    const length = at + 1 - rowStart().before;
    const isLong = length > longest && sentenceEnds.has(text.charAt(at));
    const isTooLong = length > 2 * longest && isBoundary(text, at + 1);
    if (isLine || isLong || isTooLong) cut({ before: at + 1, after: at + 1 + shift });
  }
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}
