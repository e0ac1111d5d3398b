import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSpans, overlaps } from '../../../core/text/span.ts';
import { spansNear } from './spans-near.ts';

test('the spans near a window are those that a look at all of them finds, overlaps included', () => {
  const list = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { maxLength: 40 });
  fc.assert(
    fc.property(list, fc.nat(200), fc.integer({ min: 1, max: 60 }), (pairs, start, length) => {
      const spans = pairs
        .map(([from, size]) => ({ start: from, end: from + size }))
        .sort(compareSpans);
      const near = { start, end: start + length };
      expect(spansNear(spans, near)).toEqual(spans.filter((span) => overlaps(span, near)));
    }),
  );
});
