import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('how many times one amount is another', () => {
  it.each([
    ['今年产量240吨,是去年80吨的3倍。', '240 ÷ 80 = 3'],
    ['收入由20亿元增加到40亿元,翻了一番。', '4000000000 ÷ 2000000000 = 2'],
    ['今年產量240噸,是去年80噸的3倍。', '240 ÷ 80 = 3'],
    ['今年产量240吨,是去年80吨的4倍。', '! 240 ÷ 80 = 3 ≠ 4'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'multiple')).toEqual([formula]);
  });

  it.each([
    '收入由20亿元增加到41亿元,翻了一番。',
    '产量240吨,是2010年的3倍。',
    '产量240吨,共有工人80名,是去年的3倍。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'multiple')).toEqual([]);
  });
});

describe('one measure with two values', () => {
  it('is told where place and time read the same', () => {
    const text = '甲镇森林覆盖率为61.2%。\n甲镇森林覆盖率为62.1%。';
    expect(toldChecks(text, 'conflict')).toEqual(['! 61.2 ≠ 62.1']);
  });

  it.each([
    '2018年全县低保标准为3600元。\n2019年全县低保标准为3900元。',
    '甲镇森林覆盖率为61.2%。\n乙镇森林覆盖率为62.1%。',
    '投入资金300万元。\n投入资金500万元。',
    '甲镇森林覆盖率为61.2%。\n甲镇森林覆盖率超过61%。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'conflict')).toEqual([]);
  });
});

describe('two counts and two rates of one population', () => {
  const told = (text: string) => toldChecks(text, 'shared-base');

  it('are told where they fit, and never fail', () => {
    const head = '全县有贫困人口5210人,贫困发生率6.1%。目前贫困人口还有';
    expect(told(`${head}42人,贫困发生率降至0.05%。`)).toEqual([
      '~ 42 ÷ (5210 ÷ 6.1%) ≈ 0.049% ≈ 0.05%',
    ]);
    expect(told(`${head}420人,贫困发生率降至0.05%。`)).toEqual([]);
    expect(told(`${head}42人,贫困发生率在10%以上的村没有了。`)).toEqual([]);
  });
});
