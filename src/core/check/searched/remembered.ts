import type { Check } from '../check.ts';
import type { KnownLine, Scene } from '../read/fact.ts';
import { AROUND } from './pool.ts';
import type { Reckoned } from './reckoned.ts';

/** What was found near the numbers of a line, with offsets into it, and the places of those for which nothing was. */
export interface Found {
  readonly checks: readonly Check[];
  readonly open: readonly number[];
}

/** How far before a line words may say how many years a mean is over. */
const WORDS = 200;

const numbers = new WeakMap<KnownLine, number>();
let last = 0;
const found = new WeakMap<KnownLine, { readonly context: string; readonly found: Found }>();

/** Lines that are the same are the same object, so a number may stand for all that one says. */
function numberOf(line: KnownLine): number {
  const before = numbers.get(line);
  if (before !== undefined) return before;
  last += 1;
  numbers.set(line, last);
  return last;
}

/** Equal where all is the same that decides what is found near a line's numbers: the lines round it, the words before it, and what other rules made of its numbers. */
export function contextOf({ lines, folded }: Scene, at: number, reckoned: Reckoned): string {
  const line = lines[at];
  const first = line?.facts[0];
  if (!line || !first) return '';
  const around: string[] = [];
  for (let other = at - 1; other >= 0; other -= 1) {
    const before = lines[other];
    const end = before?.facts.at(-1);
    if (!before || !end || end.index < first.index - AROUND) break;
    around.push(`${String(numberOf(before.known))}@${String(before.number - line.number)}`);
  }
  const next = lines[at + 1];
  if (next) around.push(`${String(numberOf(next.known))}@${String(next.number - line.number)}`);
  const own = line.facts.map(({ start, sentence }) =>
    [
      ...(reckoned.kinds.get(start) ?? []),
      ...(reckoned.changes.get(start) ?? []),
      ...(reckoned.wholes.get(sentence) ?? []).map((whole) => whole.start - line.start),
    ].join(' '),
  );
  const words = folded.slice(Math.max(0, line.start - WORDS), line.start);
  return [around.join(' '), own.join(','), words].join('\n');
}

/** What was found in a context, found anew where there is no such context yet. */
export function remembered(line: KnownLine, context: string, find: () => Found): Found {
  const before = found.get(line);
  if (before?.context === context) return before.found;
  const fresh = find();
  found.set(line, { context, found: fresh });
  return fresh;
}
