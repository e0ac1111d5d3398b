/** How many pairs of units a hash tells apart at most, and for each name. */
const mostPairs = 0x40000;
const pairsOfName = 64;

function pairAt(text: string, offset: number, pairs: number): number {
  return (text.charCodeAt(offset) * 31 + text.charCodeAt(offset + 1)) & (pairs - 1);
}

/** The power of two from which on a hash of the beginnings of so many names is sparse. */
function pairsFor(count: number): number {
  return Math.min(mostPairs, 2 ** Math.ceil(Math.log2(Math.max(1, count) * pairsOfName)));
}

/** Finds how long the longest of many names is that stands at an offset, or 0: a look-up by the first two units, then by descending length. */
export function longestWord(names: readonly string[]): (text: string, offset: number) => number {
  const all = new Set(names);
  const byStart = new Map<number, Set<number>>();
  /** A small number for each unit that a name begins with, so that two units make a key without a fraction; 0 for the others. */
  const firsts = new Uint16Array(0x10000);
  /** Which beginnings of two units there may be, by a small hash of both: most pairs of a text begin no name, and are soon told. */
  const pairs = pairsFor(all.size);
  const begins = new Uint8Array(pairs);
  let count = 0;
  const keyAt = (text: string, offset: number) =>
    (firsts[text.charCodeAt(offset)] ?? 0) * 0x10000 + text.charCodeAt(offset + 1);
  for (const name of all) {
    const first = name.charCodeAt(0);
    if (firsts[first] === 0) firsts[first] = count += 1;
    begins[pairAt(name, 0, pairs)] = 1;
    const key = keyAt(name, 0);
    byStart.set(key, (byStart.get(key) ?? new Set()).add(name.length));
  }
  const lengths = new Map(
    [...byStart].map(([start, set]) => [start, [...set].sort((a, b) => b - a)]),
  );
  return (text, offset) => {
    if (offset + 1 >= text.length || begins[pairAt(text, offset, pairs)] === 0) return 0;
    const known = lengths.get(keyAt(text, offset));
    if (known === undefined) return 0;
    for (const length of known) {
      if (all.has(text.slice(offset, offset + length))) return length;
    }
    return 0;
  };
}
