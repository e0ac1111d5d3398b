import { describe, expect, it } from 'vitest';
import { findProposals } from './proposals.ts';

/** Each figure with its value, unit and kind, as the rules propose it. */
function figures(text: string): readonly string[] {
  return findProposals(text, ['figure']).map(
    ({ text: words, attributes: { value, unit, kind } }) =>
      `${words} = ${[value, unit, kind].filter((each) => each !== undefined).join(' ')}`,
  );
}

describe('a number that was torn or misread', () => {
  it.each([
    ['收入增长7. 5%', ['7. 5% = 7.5 % percent']],
    ['建设资金4 .8亿元', ['4 .8亿元 = 480000000 元 money']],
    ['增 长 到 了 9 . 5 % 以 上', ['9 . 5 % 以 上 = 9.5 % percent']],
    ['产 值 为 2 1 . 4 亿 元', ['2 1 . 4 亿 元 = 2140000000 元 money']],
    ['价格上涨2·6%', ['2·6% = 2.6 % percent']],
    ['受益人口3,7万人', []],
    ['脱贫O.6万人', []],
    ['桩号K7+150处', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('stays two where it never was one', () => {
    expect(figures('见表3. 6户受益')).toEqual(['6户 = 6 户 count']);
    expect(figures('分别提高2,4,7个百分点')).toContain('7个百分点 = 7 个百分点 percent');
  });
});

describe('a number behind that of an item', () => {
  it.each([
    ['4.2.6万人就业', ['2.6万人 = 26000 人 count']],
    ['2.2017年脱贫40户', ['40户 = 40 户 count']],
    ['3.6个合作社挂牌', ['6个 = 6 个 count']],
    ['1. 8个村退出', ['8个 = 8 个 count']],
    ['1.5亿元到位', ['1.5亿元 = 150000000 元 money']],
    ['2.5个百分点以上', ['2.5个百分点以上 = 2.5 个百分点 percent']],
  ])('%s', (text, expected) => {
    expect(figures(`做法如下。\n${text}`)).toEqual(expected);
  });
});

describe('what a number says beside its digits', () => {
  it.each([
    ['贷款6千4百万元', ['6千4百万元 = 64000000 元 money']],
    ['投资5千3百余万元', ['5千3百余万元 = 53000000 元 money']],
    ['孕产妇死亡率15.2/10万', ['15.2/10万 = 15.2 /10万 other']],
    ['到位资金2.4亿，其中省级1.5亿、市级0.9亿', ['money', 'money', 'money']],
    ['总人口2.4亿，其中城镇1.5亿', ['count', 'count']],
    ['一类低保80人、二类60人、三类50人', ['80人', '60人', '50人']],
    ['1组7户，2组9户', ['7户', '9户']],
    ['涉及2个村9组60户', ['2个', '9组', '60户']],
    ['年末常住人口482300，', ['482300']],
    ['浓度8ug/m3', ['8 ug/m3']],
    ['实施四个一工程，“3·15”晚会', []],
  ])('%s', (text, expected) => {
    const found = figures(text);
    expect(found).toHaveLength(expected.length);
    expect(found.every((figure, at) => figure.includes(expected[at] ?? '-'))).toBe(true);
  });
});
