import { diffChars } from 'diff';
import type { Block, Gap } from './block.ts';

/** More edits than this are no change of a passage but another passage, and cost would grow with their square. */
const mostEdits = 600;

/** An edit between two blocks, or before the first or behind the last one: how much it takes out or puts in. */
interface Piece {
  readonly kind: 'same' | 'edit';
  readonly removed: number;
  readonly added: number;
}

/** Aligns two short stretches character by character; chance agreements inside a passage that was rewritten are left out. */
export function alignCharacters(before: string, after: string, gap: Gap): readonly Block[] {
  const parts = diffChars(
    before.slice(gap.before.start, gap.before.end),
    after.slice(gap.after.start, gap.after.end),
    { maxEditLength: mostEdits },
  );
  if (parts === undefined) return [];
  const pieces: Piece[] = [];
  for (const { value, added, removed } of parts) {
    const size = value.length;
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ kind: 'same', removed: size, added: size });
    else {
      const edit = last?.kind === 'edit' ? last : { removed: 0, added: 0 };
      if (last?.kind === 'edit') pieces.pop();
      pieces.push({
        kind: 'edit',
        removed: edit.removed + (removed ? size : 0),
        added: edit.added + (added ? size : 0),
      });
    }
  }
  return blocksOf(pieces, gap);
}

function blocksOf(pieces: readonly Piece[], gap: Gap): readonly Block[] {
  const blocks: Block[] = [];
  let [from, to] = [gap.before.start, gap.after.start];
  for (const [index, { kind, removed, added }] of pieces.entries()) {
    const isChance =
      removed <= 2 &&
      sizeOf(pieces[index - 1]) > 2 * removed &&
      sizeOf(pieces[index + 1]) > 2 * removed;
    if (kind === 'same' && !isChance) blocks.push({ from, to, length: removed });
    from += removed;
    to += added;
  }
  return blocks;
}

/** How much an edit replaces; one that only puts in or takes out breaks nothing apart. */
function sizeOf(piece: Piece | undefined): number {
  return piece?.kind === 'edit' ? Math.min(piece.removed, piece.added) : 0;
}
