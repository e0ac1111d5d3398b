import { type Reach, reachOf } from '../../../core/text/reach.ts';
import type { Span } from '../../../core/text/span.ts';

const reaches = new WeakMap<readonly Span[], Reach>();

/** Those of some spans in document order, which may overlap, that share text with `near`; after the first call its cost grows with what is found. */
export function spansNear<T extends Span>(spans: readonly T[], near: Span): readonly T[] {
  const reach = reaches.get(spans) ?? reachOf(spans);
  reaches.set(spans, reach);
  const found: T[] = [];
  for (let index = reach.next(0, near.start); ; index = reach.next(index + 1, near.start)) {
    const span = spans[index];
    if (span === undefined || span.start >= near.end) return found;
    found.push(span);
  }
}
