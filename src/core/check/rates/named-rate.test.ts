import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'share');

describe('rates by their name', () => {
  it.each([
    ['收治患者1273人,治愈1251人,治愈率98.27%。', '~ 1251 ÷ 1273 = 98.2718% ≈ 98.27%'],
    [
      '全市共有行政村846个,通客车的行政村821个,行政村通车率97.04%。',
      '~ 821 ÷ 846 = 97.0449% ≈ 97.04%',
    ],
    ['全年受理投诉640件。已办结624件,转办16件,办结率为97.5%。', '624 ÷ 640 = 97.5%'],
    ['计划植树800亩,实际植树848亩,计划完成率106%。', '848 ÷ 800 = 106%'],
  ])('%s', (text, formulas) => {
    expect(told(text).join(' | ')).toBe(formulas);
  });

  it.each([
    '收治患者1273人,治愈1251人,满意率97.1%。',
    '受理投诉640件,满意率97.5%,回访624件。',
    '治愈率98.27%。',
    '收治患者10人,治愈9人,好转5人,随访率50%。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
