import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'share', 'compared');

describe('numbers that belong one by one to as many before them', () => {
  it.each([
    [
      '甲线完成投资33亿元,乙线完成投资9亿元,分别占总投资的78.6%和21.4%。',
      '~ 3300000000 ÷ (3300000000 + 900000000) = 78.571% ≈ 78.6% | ~ 900000000 ÷ (3300000000 + 900000000) = 21.429% ≈ 21.4%',
    ],
    [
      '全年总投资40亿元,甲线完成30亿元,乙线完成10亿元,分别占75%和25%。',
      '3000000000 ÷ 4000000000 = 75% | 1000000000 ÷ 4000000000 = 25%',
    ],
    [
      '一、二产业增速由5.1%、6.2%提高到5.6%、7.4%,分别提高0.5个百分点和1.2个百分点。',
      '5.6 - 5.1 = 0.5 | 7.4 - 6.2 = 1.2',
    ],
  ])('%s', (text, formulas) => {
    expect(told(text).join(' | ')).toBe(formulas);
  });

  it.each([
    '甲线完成投资33亿元,乙线完成投资9亿元,分别占总投资的48.6%和21.4%。',
    '甲线完成投资33亿元,乙线完成投资9亿元。',
    '一、二产业增速由5.1%、6.2%提高到5.6%、7.4%,分别提高0.5个百分点和1.9个百分点。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
