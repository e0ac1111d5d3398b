import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'conversion', 'multiple');

describe('one amount in two units, and two amounts whose ratio is told', () => {
  it.each([
    ['今年播种面积52.8千公顷,即79.2万亩。', '~ 52800 × 15 ≈ 792000'],
    ['今年播种面积4200千公顷(6300万亩)。', '~ 4200000 × 15 ≈ 63000000'],
    ['男性21人,女性9人,男女比例为7:3。', '21 : 9 = 7 : 3'],
    [
      '第一中心投入25.94亿元,第二中心投入37.34亿元,二者之比为41:59。',
      '~ 2594000000 : 3734000000 = 40.99 : 59.01 ≈ 41 : 59',
    ],
    ['专任教师812人,在校学生14291人,师生比为1:17.6。', '~ 812 : 14291 = 1 : 17.6'],
  ])('%s', (text, formulas) => {
    expect(told(text).join(' | ')).toBe(formulas);
  });

  it.each([
    '今年播种面积52.8千公顷,早稻79.2万亩。',
    '男性21人,女性9人,比赛以7:3获胜。',
    '男性21人,女性11人,男女比例为7:3。',
    '会议上午8:30开始,到会21人。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
