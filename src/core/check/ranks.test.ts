import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

describe('places in a ranking', () => {
  it.each([
    ['综合排名由全市第6位跃升至第2位。', '6 → 2'],
    ['2017年考核列全省第五,2018年考核列全省第三。', '5 → 3'],
    ['综合排名由全市第2位跃升至第6位。', '! 2 → 6'],
    ['综合排名由全市第2位退至第6位。', '2 → 6'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'ranks')).toEqual([formula]);
  });

  it.each([
    ['综合排名由第18位上升到第11位,前移7位。', '18 → 11|18 - 11 = 7'],
    ['综合排名由第18位上升到第11位,前移8位。', '18 → 11|! 18 - 11 = 7 ≠ 8'],
  ])('and the places between: %s', (text, formulas) => {
    expect(toldChecks(text, 'ranks')).toEqual(formulas.split('|'));
  });

  it.each(['总量位居全省第三,增速位居全省第一。', '考核列全省第五。增速列全省第一。'])(
    'two ranks of two things: %s',
    (text) => {
      expect(toldChecks(text, 'ranks')).toEqual([]);
    },
  );
});
