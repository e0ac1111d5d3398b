import { patternMatcher } from '../../core/find/pattern-matcher.ts';
import type { Span } from '../../core/text/span.ts';
import type { PatternQuestion } from './messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<PatternQuestion>) => {
  const matcher = patternMatcher(data.source, data.exact);
  const spans: Span[] = [];
  if (matcher.ok) {
    for (const span of matcher.value(data.text)) if (spans.push(span) === data.most) break;
  }
  self.postMessage(spans);
});
