import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryText } from '../testing/arbitrary-corpus.ts';
import { isSpanOf } from '../text/span.ts';
import { regionProblem } from './problem.ts';
import { type Region, excludedSpans, joinedSpans, regionEdges, touchesAny } from './region.ts';

function aRegion(start: number, end: number, excluded = true): Region {
  return {
    id: `${start}-${end}`,
    start,
    end,
    opening: '',
    closing: '',
    excluded,
    reason: 'other',
    author: '李雷',
    provenance: { kind: 'reviewer' },
    at: '2026-01-02T03:04:05.678Z',
  };
}

test('edges are the first and last characters, and a short region is its own edges', () => {
  const text = `首页${'一'.repeat(60)}末尾`;
  expect([
    regionEdges(text, { start: 0, end: text.length }),
    regionEdges(text, { start: 0, end: 2 }),
    regionEdges(`${'一'.repeat(23)}𠮷𠮷${'一'.repeat(23)}`, { start: 0, end: 50 }),
  ]).toEqual([
    { opening: `首页${'一'.repeat(22)}`, closing: `${'一'.repeat(22)}末尾` },
    { opening: '首页', closing: '首页' },
    { opening: '一'.repeat(23), closing: '一'.repeat(23) },
  ]);
});

test('a region with the edges of its span has no problem, and one whose text has moved has', () => {
  fc.assert(
    fc.property(arbitraryText, fc.nat(60), fc.nat(60), (text, a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      fc.pre(isSpanOf(text, span));
      const region = { ...aRegion(span.start, span.end), ...regionEdges(text, span) };
      expect(regionProblem(text, region)).toBeNull();
    }),
  );
  const region = { ...aRegion(0, 2), opening: '首页', closing: '首页' };
  expect([
    regionProblem('首页', region),
    regionProblem('新首页', region),
    regionProblem('首', region),
  ]).toEqual([null, { kind: 'quote-differs', actual: '新首' }, { kind: 'bad-span' }]);
});

test('what is left out is joined where it meets, and what is kept is not of it', () => {
  const regions = [
    aRegion(4, 9),
    aRegion(0, 5),
    aRegion(9, 10),
    aRegion(20, 30, false),
    aRegion(40, 41),
  ];
  expect(excludedSpans(regions)).toEqual([
    { start: 0, end: 10 },
    { start: 40, end: 41 },
  ]);
});

test('joining and touching agree with a look at every unit', () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  );
  fc.assert(
    fc.property(spans, (given) => {
      const joined = joinedSpans(given);
      const covered = (list: typeof given, unit: number) =>
        list.some(({ start, end }) => start <= unit && unit < end);
      const touches = touchesAny(joined);
      for (let unit = 0; unit < 30; unit += 1) {
        expect(covered([...joined], unit)).toBe(covered(given, unit));
        expect(touches({ start: unit, end: unit + 1 })).toBe(covered(given, unit));
      }
      for (const [index, { start }] of joined.entries()) {
        expect(start).toBeGreaterThan(joined[index - 1]?.end ?? -1);
      }
    }),
  );
});
