import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Region, regionEdges } from '../annotation/region.ts';
import { aTime } from '../testing/builders.ts';
import type { ProposedRegion } from './find-regions.ts';
import { leftOut, openRegions } from './open-regions.ts';

const text = '首页 > 新闻\n标题\n版权所有 转载须知\n';
const path: ProposedRegion = { start: 0, end: 7, reason: 'breadcrumb' };
const notice: ProposedRegion = { start: 11, end: 20, reason: 'disclaimer' };

function answer(start: number, end: number, excluded: boolean): Region {
  return {
    ...{ id: `${start}-${end}`, start, end, ...regionEdges(text, { start, end }), excluded },
    ...{ reason: 'other', author: '李雷', provenance: { kind: 'reviewer' }, at: aTime },
  };
}

test('a region that has an answer, yes or no, is open no more', () => {
  const proposed = [path, notice];
  expect(openRegions(text, proposed, [])).toEqual(proposed);
  expect(openRegions(text, proposed, [answer(0, 7, true)])).toEqual([notice]);
  expect(openRegions(text, proposed, [answer(0, 7, false)])).toEqual([notice]);
});

test('of a region that is answered in part the rest is open, without blanks', () => {
  expect(openRegions(text, [notice], [answer(11, 15, false)])).toEqual([{ ...notice, start: 16 }]);
  expect(openRegions(text, [path], [answer(3, 4, true)])).toEqual([
    { ...path, end: 2 },
    { ...path, start: 5 },
  ]);
});

test('what is left out is what answers leave out and what is open, and not what they keep', () => {
  expect(leftOut(text, [path, notice], [answer(0, 7, false), answer(8, 9, true)])).toEqual([
    { start: 8, end: 9 },
    { start: 11, end: 20 },
  ]);
});

test('no unit of an answer is open, and every other of a proposal is, blanks at edges apart', () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(spans, (given) => {
      const answers = given
        .filter(([a, b]) => a !== b)
        .map(([a, b, excluded]) => answer(Math.min(a, b), Math.max(a, b), excluded));
      const open = openRegions(text, [path, notice], answers);
      for (let unit = 0; unit < text.length; unit += 1) {
        const isIn = ({ start, end }: { start: number; end: number }) =>
          start <= unit && unit < end;
        if (text.charAt(unit).trim() === '') continue;
        const expected = [path, notice].some(isIn) && !answers.some(isIn);
        expect(open.some(isIn)).toBe(expected);
      }
    }),
  );
});
