import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('what is left when several amounts are taken away', () => {
  it.each([
    [
      '今年到位资金86万元。修路用去41万元,打井用去23万元。余下22万元用于绿化。',
      '860000 - 410000 - 230000 = 220000',
    ],
    [
      '全乡有危房312户。前年改造128户,去年改造96户,今年改造60户。剩余28户明年完工。',
      '312 - 128 - 96 - 60 = 28',
    ],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'remainder')).toEqual([formula]);
  });

  it.each([
    '今年到位资金86万元。修路用去41万元,打井用去23万元。余下21万元用于绿化。',
    '全乡有危房312户。前年改造128户,去年改造96户。剩余28户明年完工。',
    '未达标8户,其中无房3户,危房5户,其他未达标0户。',
  ])('is silent about %s', (text) => {
    expect(toldChecks(text, 'remainder')).toEqual([]);
  });
});
