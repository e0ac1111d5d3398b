import { describe, expect, it } from 'vitest';
import { findFigures } from '../../figure/find.ts';
import { findChecks } from '../find.ts';

/** `kind outcome formula` of each check. */
function checks(text: string): readonly string[] {
  return findChecks(text, findFigures(text)).map(({ kind, outcome, formula }) =>
    [kind, outcome, formula].join(' '),
  );
}

const table = `单位：万元
项目	合计	城区	乡镇
合计	1674	698	976
水渠	923	434	489
水窖	751	264	487`;

describe('tables', () => {
  it('add up downwards and across', () => {
    expect(checks(table)).toEqual([
      'sum holds 6980000 + 9760000 = 16740000',
      'sum holds 9230000 + 7510000 = 16740000',
      'sum holds 4340000 + 2640000 = 6980000',
      'sum holds 4890000 + 4870000 = 9760000',
      'sum holds 4340000 + 4890000 = 9230000',
      'sum holds 2640000 + 4870000 = 7510000',
    ]);
  });

  it('fail at a slip in what otherwise adds up', () => {
    const failing = checks(table.replace('751\t264\t487', '751\t264\t478')).filter((line) =>
      line.includes('fails'),
    );
    expect(failing).toEqual([
      'sum fails 4890000 + 4780000 = 9670000 ≠ 9760000',
      'sum fails 2640000 + 4780000 = 7420000 ≠ 7510000',
    ]);
  });

  it('have parts of parts, sections and rows that are only among others', () => {
    expect(
      checks(
        '项目|面积(亩)\n耕地|620\n其中:水田|311\n林地|735\n小计|1355\n园地|208\n水面|177\n小计|385\n总计|1740',
      ),
    ).toEqual([
      'sum holds 620 + 735 = 1355',
      'sum holds 1355 + 385 = 1740',
      'sum holds 208 + 177 = 385',
    ]);
  });

  it('have a total that is called by its own name', () => {
    expect(
      checks(
        '指标|总量(亿元)|增长(%)\n生产总值|617.50|5.2\n第一产业|37.11|2.6\n第二产业|339.85|4.5\n第三产业|240.54|6.7',
      ),
    ).toEqual(['sum holds 3711000000 + 33985000000 + 24054000000 = 61750000000']);
  });

  it('compare two years by a difference and by growth', () => {
    expect(
      checks(
        '项目|2020年(吨)|2019年(吨)|增减额|增长%\n水稻|3160|2503|657|26.2\n小麦|4053|3400|653|19.2',
      ),
    ).toEqual([
      'difference holds 3160 - 2503 = 657',
      'change within rounding (3160 - 2503) ÷ 2503 = 26.249% ≈ 26.2%',
      'difference holds 4053 - 3400 = 653',
      'change within rounding (4053 - 3400) ÷ 3400 = 19.206% ≈ 19.2%',
    ]);
  });

  it('say nothing where no row and no column comes out', () => {
    expect(
      checks(
        '项目|甲村(户)|乙村(户)|丙村(户)\n合计|698|976|531\n水渠|434|489|212\n水窖|264|481|317',
      ),
    ).toEqual([]);
    expect(checks('项目|人均收入(元)\n合计|9300\n甲村|8200\n乙村|9900\n丙村|9600')).toEqual([]);
    expect(checks('项目|户数(户)\n甲村|12\n乙村|30\n丙村|18')).toEqual([]);
  });
});
