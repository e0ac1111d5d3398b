import { anything } from '../../core/find/query.ts';
import { prepareSearch } from '../../core/find/search.ts';
import type { Matcher } from '../../core/find/text-matcher.ts';
import type { Span } from '../../core/text/span.ts';
import type { FindAhead, FindNews, FindQuestion } from './messages.ts';
import { packSpans } from './packed-spans.ts';

/** So many hits are told before the others have been looked for: more than a window shows. */
const firstHits = 200;
/** After so many hits in a row a look is taken whether something else is asked by now. */
const stretch = 500;

const warmRounds = 2;

/** The last question; whoever works at another gives up. */
let latest = 0;
const turns = new MessageChannel();
let goOn = (): void => undefined;
turns.port1.onmessage = () => goOn();

/** Resolves when what has arrived by now has been heard of. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
    turns.port2.postMessage(null);
  });
}

self.addEventListener('message', ({ data }: MessageEvent<FindQuestion | FindAhead>) => {
  latest = data.id;
  void (data.wanted === null ? warm(data) : search(data));
});

/**
 * Looks for a number of one digit in the very text, since the engine compiles how numbers are read for what it has met: what is asked next takes a fifth of
 * what the first search would.
 */
async function warm({ id, text }: FindAhead): Promise<void> {
  const { matcher } = prepareSearch(
    { wanted: { kind: 'number', typed: '1' }, filter: anything },
    false,
  );
  for (let round = 0; round < warmRounds; round += 1) {
    if (matcher !== null) await inTurns(id, matcher(text), Infinity);
  }
}

async function search({ id, text, wanted, exact, from, most }: FindQuestion): Promise<void> {
  const { matcher } = prepareSearch({ wanted, filter: anything }, exact);
  if (matcher === null) return tell(id, [], true);
  // A pattern may ask for what stands before its place, and so for the whole text; it has no turns, since one hit of it may take forever.
  if (wanted.kind !== 'number') return tell(id, taken(matcher(text), most), true);
  tell(id, foundFrom(matcher, text, from), false);
  const spans = await inTurns(id, matcher(text), most);
  if (spans !== null) tell(id, spans, true);
}

/** What is found, at most so much of it; null where something else was asked meanwhile. */
async function inTurns(
  id: number,
  found: Iterable<Span>,
  most: number,
): Promise<readonly Span[] | null> {
  const spans: Span[] = [];
  for (const { start, end } of found) {
    if (latest !== id) return null;
    if (spans.push({ start, end }) === most) break;
    if (spans.length % stretch === 0) await turn();
  }
  return spans;
}

/** The first hits behind the beginning of the line that a place is in. */
function foundFrom(matcher: Matcher, text: string, from: number): readonly Span[] {
  const line = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const hits = taken(matcher(text.slice(line)), firstHits);
  return hits.map(({ start, end }) => ({ start: line + start, end: line + end }));
}

function taken(found: Iterable<Span>, most: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of found) if (spans.push({ start, end }) === most) break;
  return spans;
}

function tell(id: number, found: readonly Span[], isWhole: boolean): void {
  const spans = packSpans(found);
  self.postMessage({ id, spans, isWhole } satisfies FindNews, { transfer: [spans.buffer] });
}
