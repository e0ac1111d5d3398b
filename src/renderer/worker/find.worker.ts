import { anything } from '../../core/find/query.ts';
import { prepareSearch } from '../../core/find/search.ts';
import type { Matcher } from '../../core/find/text-matcher.ts';
import type { Span } from '../../core/text/span.ts';
import type { FindNews, FindQuestion } from './messages.ts';
import { packSpans } from './packed-spans.ts';

/** So many hits are told before the others have been looked for: more than a window shows. */
const firstHits = 200;

self.addEventListener('message', ({ data }: MessageEvent<FindQuestion>) => {
  const { text, wanted, exact, from, most } = data;
  const { matcher } = prepareSearch({ wanted, filter: anything }, exact);
  // A pattern may ask for what stands before its place, and so for the whole text.
  if (matcher !== null && wanted.kind === 'number') tell(foundFrom(matcher, text, from), false);
  tell(matcher === null ? [] : taken(matcher(text), most), true);
});

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

function tell(found: readonly Span[], isWhole: boolean): void {
  const spans = packSpans(found);
  self.postMessage({ spans, isWhole } satisfies FindNews, { transfer: [spans.buffer] });
}
