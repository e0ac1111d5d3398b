import type { Block, Gap } from './block.ts';

/** How far ahead in each text agreement is looked for after a difference. */
const reach = 1500;

/** How many units must agree. */
const size = 12;

/**
 * Reads two stretches side by side and, after each difference, goes on at the nearest place where both agree again: for texts that repeat
 * themselves so much that no run is unique. Blocks ascend; the rest behind a difference without a near end is left out.
 */
export function resync(before: string, after: string, { before: b, after: a }: Gap): Block[] {
  const blocks: Block[] = [];
  let [from, to] = [b.start, a.start];
  while (from < b.end && to < a.end) {
    let length = 0;
    const most = Math.min(b.end - from, a.end - to);
    while (length < most && before.charCodeAt(from + length) === after.charCodeAt(to + length)) {
      length += 1;
    }
    if (length >= size) blocks.push({ from, to, length });
    const next = nextAgreement(
      before.slice(from + length, Math.min(b.end, from + length + reach)),
      after.slice(to + length, Math.min(a.end, to + length + reach)),
    );
    if (next === null) break;
    from += length + next.from;
    to += length + next.to;
  }
  return blocks;
}

/** The place in two stretches where they agree, the one with the least before it in both together; null where there is none. */
function nextAgreement(
  before: string,
  after: string,
): { readonly from: number; readonly to: number } | null {
  const first = new Map<string, number>();
  for (let to = after.length - size; to >= 0; to -= 1) first.set(after.slice(to, to + size), to);
  let best: { readonly from: number; readonly to: number } | null = null;
  for (let from = 0; from + size <= before.length; from += 1) {
    if (best !== null && from >= best.from + best.to) break;
    const to = first.get(before.slice(from, from + size));
    if (to !== undefined && (best === null || from + to < best.from + best.to)) best = { from, to };
  }
  return best;
}
