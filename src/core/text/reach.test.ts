import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

test('the next span that reaches beyond an offset is the one that a walk finds', () => {
  const span = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([start, length]) => ({ start, end: start + length }));
  // Few far ones among hundreds, so that whole groups are passed over.
  const spans = fc
    .tuple(fc.nat(400), fc.array(fc.tuple(fc.nat(399), span), { maxLength: 6 }))
    .map(([length, far]) => {
      const list = Array.from({ length }, () => ({ start: 0, end: 1 }));
      for (const [at, each] of far) if (at < length) list[at] = each;
      return list;
    });
  fc.assert(
    fc.property(fc.oneof(fc.array(span), spans), fc.nat(410), fc.nat(70), (list, from, offset) => {
      const walked = list.findIndex(({ end }, index) => index >= from && end > offset);
      expect(reachOf(list).next(from, offset)).toBe(walked === -1 ? list.length : walked);
    }),
  );
});
