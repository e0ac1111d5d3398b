import { describe, expect, it } from 'vitest';
import { findFigures } from '../../figure/find.ts';
import { toldChecks } from '../../testing/told-checks.ts';
import { findChecks } from '../find.ts';

const told = (text: string) => toldChecks(text, 'growth-between', 'compared');

describe('a change and the number that it is of', () => {
  it.each([
    [
      '6月末贷款余额11.83亿元,增长6.9%,5月末为11.07亿元。',
      '~ (1183000000 - 1107000000) ÷ 1107000000 = 6.865% ≈ 6.9%',
    ],
    ['园区企业达1288家,比2020年的1120家增长15%。', '(1288 - 1120) ÷ 1120 = 15%'],
    ['园区企业达2136家,比2020年的1068家翻了一番。', '2136 ÷ 1068 = 2'],
    ['森林覆盖率为41.2%,提高1.6个百分点,上年为39.6%。', '41.2 - 39.6 = 1.6'],
    ['户均收入23000元,比上年20000元增长13.4%。', '! (23000 - 20000) ÷ 20000 = 15% ≠ 13.4%'],
  ])('%s', (text, formulas) => {
    expect(told(text).join(' | ')).toBe(formulas);
  });

  it.each([
    '园区企业达1288家,比2020年增长15%。',
    '园区企业达1288家,比2020年的1120家实际增长9%。',
    '园区企业达1288家,比2020年的1120家下降15%。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    '地区生产总值230亿元,比上年200亿元增长13.4%。',
    '工业增加值由400亿元增加到500亿元,增长22%。',
  ])('leaves open what may be at constant prices: %s', (text) => {
    const outcomes = findChecks(text, findFigures(text))
      .filter(({ kind }) => kind === 'change')
      .map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['cannot tell']);
  });
});
