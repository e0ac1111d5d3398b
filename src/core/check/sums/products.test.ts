import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('sums of counts and what each of them gets', () => {
  it.each([
    [
      '改造危房,C级62户每户1万元,D级25户每户2.5万元,共补助124.5万元。',
      '62 × 10000 + 25 × 25000 = 1245000',
    ],
    ['小学生120人每人500元,初中生80人每人625元,合计11万元。', '120 × 500 + 80 × 625 = 110000'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'per-head')).toContain(formula);
  });

  it.each([
    '小学生120人每人500元,初中生80人每人625元,合计12万元。',
    '小学生120人每人500元,共6个班。',
  ])('are silent about %s', (text) => {
    expect(toldChecks(text, 'per-head').filter((told) => told.includes('+'))).toEqual([]);
  });
});

describe('products of two means', () => {
  it('are a quantity for one thing and its price', () => {
    expect(
      toldChecks('每套每年发电约3582度,按每度0.98元计算,创收3510元左右。', 'per-head'),
    ).toEqual(['~ 3582 × 0.98 = 3510.36 ≈ 3510']);
  });

  it('are turnover and how often or how many', () => {
    expect(
      toldChecks('全年客运量1240万人次,客运周转量62000万人公里,平均运距50公里。', 'per-head'),
    ).toEqual(['620000000 ÷ 12400000 = 50']);
    expect(
      toldChecks('全年货运量860万吨,货物周转量154800万吨公里,平均运距180公里。', 'per-head'),
    ).toEqual(['1548000000 ÷ 8600000 = 180']);
    expect(
      toldChecks('全年客运量1240万人次,客运周转量62000万人公里,平均运距80公里。', 'per-head'),
    ).toEqual([]);
  });
});
