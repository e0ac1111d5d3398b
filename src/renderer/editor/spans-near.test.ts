import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../core/text/span.ts';
import { spansNear } from './spans-near.ts';

test('the spans near a window are those that a look at all of them finds', () => {
  const gaps = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })), { maxLength: 40 });
  fc.assert(
    fc.property(gaps, fc.nat(200), fc.integer({ min: 1, max: 60 }), (list, start, length) => {
      let at = 0;
      const spans = list.map(([gap, size]) => {
        const span = { start: at + gap, end: at + gap + size };
        at = span.end;
        return span;
      });
      const near = { start, end: start + length };
      expect(spansNear(spans, near)).toEqual(spans.filter((span) => overlaps(span, near)));
    }),
  );
});
