import type { Span } from '../../core/text/span.ts';

/** Those of some spans, in document order and free of overlap, that share text with `near`; found by binary search. */
export function spansNear(spans: readonly Span[], near: Span): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > near.start) high = middle;
    else low = middle + 1;
  }
  const found: Span[] = [];
  for (let index = low; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.start >= near.end) break;
    found.push(span);
  }
  return found;
}
