import type { ComparedRow, TextDiff } from '../../../core/diff/text-diff.ts';

/** A row with differences or beside one, or a run of rows that are the same in both, folded away. */
export type ComparedItem =
  | { readonly kind: 'row'; readonly row: ComparedRow; readonly firstDifference: number }
  | { readonly kind: 'fold'; readonly rows: readonly ComparedRow[] };

/** How many rows on each side of a difference stay in sight. */
const around = 1;

/** The rows of a comparison as they are shown: what is the same and far from any difference is folded. */
export function comparedItems(diff: TextDiff): readonly ComparedItem[] {
  const near = nearDifferences(diff);
  const items: ComparedItem[] = [];
  let fold: ComparedRow[] = [];
  let differences = 0;
  const close = () => {
    if (fold.length > 0) items.push({ kind: 'fold', rows: fold });
    fold = [];
  };
  for (const [index, row] of diff.entries()) {
    if (near[index] === true) {
      close();
      items.push({ kind: 'row', row, firstDifference: differences });
    } else fold.push(row);
    differences += row.differences.length;
  }
  close();
  return items;
}

function nearDifferences(diff: TextDiff): readonly boolean[] {
  const near = new Array<boolean>(diff.length).fill(false);
  for (const [index, { differences }] of diff.entries()) {
    if (differences.length > 0) near.fill(true, Math.max(0, index - around), index + around + 1);
  }
  return near;
}
