import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('places in a ranking', () => {
  it.each([
    ['综合排名由全市第6位跃升至第2位。', '6 → 2'],
    ['2017年考核列全省第五,2018年考核列全省第三。', '5 → 3'],
    ['综合排名由全市第2位跃升至第6位。', '! 2 → 6'],
    ['综合排名由全市第2位退至第6位。', '2 → 6'],
    ['考核排名由全市第9位升至第4位。', '9 → 4'],
    ['2018年全省第五,2019年全省第三。', '5 → 3'],
    ['計分排名由第9位升至第4位。', '9 → 4'],
    ['排名由第4位跃升至第9位。', '! 4 → 9'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'ranks')).toEqual([formula]);
  });

  it.each([
    ['综合排名由第18位上升到第11位,前移7位。', '18 → 11|18 - 11 = 7'],
    ['综合排名由第18位上升到第11位,前移8位。', '18 → 11|! 18 - 11 = 7 ≠ 8'],
    ['综合排名从第12位降至第15位,后移3位。', '12 → 15|15 - 12 = 3'],
  ])('and the places between: %s', (text, formulas) => {
    expect(toldChecks(text, 'ranks')).toEqual(formulas.split('|'));
  });

  it.each([
    '总量位居全省第三,增速位居全省第一。',
    '考核列全省第五。增速列全省第一。',
    '粮食产量居全省第2位,畜牧业居全省第5位。',
  ])('two ranks of two things: %s', (text) => {
    expect(toldChecks(text, 'ranks')).toEqual([]);
  });
});
