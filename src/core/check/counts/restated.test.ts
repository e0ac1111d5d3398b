import { describe, expect, it } from 'vitest';
import { findFigures } from '../../figure/find.ts';
import { toldChecks } from '../../testing/told-checks.ts';
import { findChecks } from '../find.ts';

describe('an amount told again in brackets, in another unit', () => {
  it('is no part of the amount before it', () => {
    const text = '全省茶叶产量36万吨(7.2亿斤),比上年增加1.2万吨(2400万斤),增长3.4%。';
    const told = findChecks(text, findFigures(text));
    expect(told.map(({ formula }) => formula)).toEqual([
      '360000 × 2000 = 720000000',
      '12000000 ÷ (360000000 - 12000000) = 3.448% ≈ 3.4%',
      '12000 × 2000 = 24000000',
    ]);
  });

  it.each([
    [
      '果园面积52千公顷(78万亩),比上年减少3千公顷(4.5万亩),下降5.5%。',
      '~ 45000 ÷ (780000 + 45000) = 5.455% ≈ 5.5%',
    ],
    [
      '小麦单产6000公斤/公顷(400公斤/亩),比上年增加240公斤/公顷(16公斤/亩),增长4.2%。',
      '~ 240 ÷ (6000 - 240) = 4.167% ≈ 4.2%',
    ],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'growth', 'parts')).toEqual([formula]);
  });

  it('stays a part where the bracket holds less', () => {
    expect(toldChecks('果园面积52千公顷(30万亩、48万亩分属两县)。', 'parts')).toHaveLength(1);
    expect(toldChecks('耕地78万亩(2万公顷)。', 'conversion')).toEqual([]);
  });
});
