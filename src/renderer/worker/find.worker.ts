import { anything } from '../../core/find/query.ts';
import { prepareSearch } from '../../core/find/search.ts';
import type { Span } from '../../core/text/span.ts';
import type { FindQuestion } from './messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<FindQuestion>) => {
  const { text, wanted, exact, most } = data;
  const { matcher } = prepareSearch({ wanted, filter: anything }, exact);
  const spans: Span[] = [];
  for (const { start, end } of matcher?.(text) ?? [])
    if (spans.push({ start, end }) === most) break;
  self.postMessage(spans);
});
