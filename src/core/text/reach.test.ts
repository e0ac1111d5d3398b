import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

test('the next span that reaches beyond an offset is the one that a walk finds', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ start, end: start + length })),
  );
  fc.assert(
    fc.property(spans, fc.nat(40), fc.nat(70), (list, from, offset) => {
      const walked = list.findIndex(({ end }, index) => index >= from && end > offset);
      expect(reachOf(list).next(from, offset)).toBe(walked === -1 ? list.length : walked);
    }),
  );
});
