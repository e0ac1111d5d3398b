import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { findFigures } from '../find.ts';
import { tablesOf } from './table.ts';

/** The rows of each table as its cells, a number in brackets. */
function rows(text: string): readonly (readonly string[])[] {
  const folded = fold(text);
  return tablesOf(folded).flatMap((table) =>
    table.rows.map(({ cells }) =>
      cells.map(({ start, end, isNumber }) => {
        const words = text.slice(start, end);
        return isNumber ? `[${words}]` : words;
      }),
    ),
  );
}

/** Figures as `words value unit kind`. */
function figures(text: string): readonly string[] {
  return findFigures(text).map(({ text: words, attributes }) =>
    [words, attributes['value'], attributes['unit'] ?? '-', attributes['kind']].join(' '),
  );
}

describe('tables of a text', () => {
  it('are rows parted by bars, tabs or blanks, empty cells among them', () => {
    expect(rows('|项目|甲村|乙村|\n|---|---|---|\n|水渠|12||\n|水窖|30|41|')).toEqual([
      ['', '水渠', '[12]', '', ''],
      ['', '水窖', '[30]', '[41]', ''],
    ]);
    expect(rows('水渠\t1,200\t-35.5\n水窖\t30\t—')).toEqual([
      ['水渠', '[1,200]', '[-35.5]'],
      ['水窖', '[30]', '—'],
    ]);
    expect(rows('合计 1674 698 976\n水渠 674 298 376')).toEqual([
      ['合计', '[1674]', '[698]', '[976]'],
      ['水渠', '[674]', '[298]', '[376]'],
    ]);
  });

  it('are no sentences, no lines of words and no single line', () => {
    expect(rows('全县修渠 12 条，打井 30 口。\n另修路 3 条。')).toEqual([]);
    expect(rows('水渠\t1200')).toEqual([]);
    expect(rows('首页 | 新闻 | 公告\n通知 | 下载 | 联系')).toEqual([]);
    expect(rows('分页 1 2 3 4\n分页 5 6 7 8')).toEqual([]);
  });

  it('end on many lines of any kind', () => {
    for (const line of ['甲|1\n', '甲乙\t1\t2\n', '甲乙 123 45\n', '|\n', '|---|\n', '1 2 3\n']) {
      expect(tablesOf(line.repeat(30_000)).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('numbers in cells', () => {
  it('are in what their column says, its multiplier taken in', () => {
    expect(figures('指标|绝对数(亿元)|比上年增长(%)\n产值|617.50|5.2\n林业|37.11|-2.6')).toEqual([
      '617.50 61750000000 元 money',
      '5.2 5.2 % percent',
      '37.11 3711000000 元 money',
      '-2.6 -2.6 % percent',
    ]);
  });

  it('are in what stands above the table, but for rates', () => {
    expect(
      figures(
        '收支表\n單位：新台幣百萬元\n項目\t本年度\t上年度\t比較\t占比\n歲入合計\t3,160\t2,503\t657\t99\n稅課收入\t2,053\t1,400\t653\t64',
      ),
    ).toEqual([
      '3,160 3160000000 元 money',
      '2,503 2503000000 元 money',
      '657 657000000 元 money',
      '99 99 - count',
      '2,053 2053000000 元 money',
      '1,400 1400000000 元 money',
      '653 653000000 元 money',
      '64 64 - count',
    ]);
  });

  it('are in what their row says', () => {
    expect(
      figures('|指标|单位|2020年|增长%|\n|粮食产量|万吨|124.5|3.2|\n|装机容量|千瓦|580|-0.5|'),
    ).toEqual([
      '124.5 1245000 吨 mass',
      '3.2 3.2 % percent',
      '580 580 千瓦 power',
      '-0.5 -0.5 % percent',
    ]);
    expect(figures('常住人口(万人)|58.2\n水渠长度(公里)|1200')).toEqual([
      '58.2 582000 人 count',
      '1200 1200 公里 length',
    ]);
  });

  it('have no unit where it is not sure which', () => {
    expect(figures('单位：亿元、万人\n产值总额|617.5|620.1\n户籍人口|37.1|36.9')).toEqual(
      ['617.5', '620.1', '37.1', '36.9'].map((words) => `${words} ${words} - other`),
    );
    // Without a head nobody knows that the second is no rate.
    expect(figures('单位：亿元\n产值总额|617.5|5.2\n农业产值|37.1|2.6')[1]).toBe('5.2 5.2 - other');
    expect(figures('类别|乡(镇)\n所辖单位|1200\n所属部门|1300')).toEqual([
      '1200 1200 - count',
      '1300 1300 - count',
    ]);
  });

  it('keep the unit that they have themselves', () => {
    expect(figures('单位：万元\n项目|金额\n水渠工程|30\n水窖工程|41\n水塘工程|12元')).toEqual([
      '30 300000 元 money',
      '41 410000 元 money',
      '12元 12 元 money',
    ]);
  });
});
