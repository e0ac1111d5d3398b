import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

describe('the same number of the same thing', () => {
  it.each([
    ['全县选派驻村队员386名。386名驻村队员吃住在村。', '386 = 386'],
    ['未脱贫的27户61人是难点。年底前27户61人全部脱贫。', '27, 61 = 27, 61'],
    ['投入扶贫资金1.87亿元。记者了解到,1.87亿元扶贫资金全部到位。', '187000000 = 187000000'],
    ['识别贫困村86个。如今86个贫困村全部出列。', '86 = 86'],
    ['抽查了283个县,结果很好。这283个县通过评估。', '283 = 283'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'repeat')).toEqual([formula]);
  });

  it.each([
    '全县选派驻村队员386名。养殖肉牛386头。',
    '建成5个站。新建5个站。',
    '投入资金120万元。另一家公司亏损120万元。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'repeat')).toEqual([]);
  });
});

describe('a measure with one value, said twice with two', () => {
  it.each([
    ['城乡低保标准提高到每月620元。文末又说,低保标准为每月590元。', '! 620 ≠ 590'],
    ['森林覆盖率为61.2%。报告最后说,森林覆盖率达到65.8%。', '! 61.2 ≠ 65.8'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'conflict')).toEqual([formula]);
  });

  it.each([
    '(一)碳汇林任务13万亩,已完成11万亩,任务完成率为84.6%。\n(二)抚育任务14万亩,已完成6万亩,任务完成率为42.9%。',
    '甲县森林覆盖率为61.2%。乙县森林覆盖率为65.8%。',
    '2015年森林覆盖率为61.2%。2019年森林覆盖率为65.8%。',
    '投入资金300万元。投入资金500万元。',
    '力争森林覆盖率达到70%。森林覆盖率为65.8%。',
    '森林覆盖率超过60%。森林覆盖率为61.2%。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'conflict')).toEqual([]);
  });
});
