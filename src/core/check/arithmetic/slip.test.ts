import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../figure/find.ts';
import { toldChecks } from '../../testing/told-checks.ts';
import { exactly } from './estimate.ts';
import { findChecks } from '../find.ts';
import { isSlip } from './slip.ts';

describe('one slip of the hand', () => {
  it.each([
    ['812', '852'],
    ['812', '821'],
    ['812', '182'],
    ['90.5', '905'],
    ['9000', '9600'],
    ['86.4', '84.4'],
  ])('writes %s for %s', (written, meant) => {
    const printed = { text: written, value: written, amount: exactly(written) };
    expect(isSlip(printed, exactly(meant))).toBe(true);
  });

  it.each([
    ['812', '861'],
    ['812', '218'],
    ['812', '812'],
    ['0', '5'],
    ['13', '-17'],
  ])('does not write %s for %s', (written, meant) => {
    const printed = { text: written, value: written, amount: exactly(written) };
    expect(isSlip(printed, exactly(meant))).toBe(false);
  });

  it('reads digits in the unit that is written, and as far as they are printed', () => {
    const printed = {
      text: '4.50万',
      value: '45000',
      amount: exactly(new Big(45000).times(15)),
    };
    expect(isSlip(printed, exactly(45300 * 15))).toBe(true);
    expect(isSlip(printed, exactly(45030 * 15))).toBe(false);
  });
});

describe('numbers that one slip keeps from fitting', () => {
  it.each([
    [
      '全年货运量4812万吨,其中公路3105万吨、铁路1287万吨、水路460万吨。',
      '31050000 + 12870000 + 4600000 = 48520000 ≠ 48120000',
    ],
    [
      '年末总人口418.27万人,其中男性214.06万人,女性204.71万人。',
      '2140600 + 2047100 = 4187700 ≠ 4182700',
    ],
    [
      '全年零售额78.36亿元。按城乡分,城镇61.94亿元,乡村16.72亿元。',
      '6194000000 + 1672000000 = 7866000000 ≠ 7836000000',
    ],
    ['总面积96.3公顷,其中耕地23.4公顷,占34.3%。', '23.4 ÷ 96.3 = 24.299% ≠ 34.3%'],
    [
      '全年财政收入31.24亿元,增长8%;税收收入21.87亿元,占财政收入的76%。',
      '2187000000 ÷ 3124000000 = 70.01% ≠ 76%',
    ],
    [
      '资产总额137.8亿元,负债总额79.2亿元,所有者权益56.6亿元。',
      '13780000000 - 7920000000 = 5860000000 ≠ 5660000000',
    ],
    ['园区企业达1288家,比2020年的1120家增长18%。', '(1288 - 1120) ÷ 1120 = 15% ≠ 18%'],
    ['三次产业结构为12.4:40.1:57.5。', '12.4 + 40.1 + 57.5 = 110 ≠ 100'],
    ['受援项目552个,已完工496个,未完工16个。', '552 - 496 = 56 ≠ 16'],
    ['发放贷款1.37亿元,惠及2934户,户均4.97万元。', '2934 × 49700 = 145819800 ≠ 137000000'],
    ['城区绿地率41.2%,比上年的38.7%提高5.5个百分点。', '41.2 - 38.7 = 2.5 ≠ 5.5'],
  ])('%s', (text, formula) => {
    expect(fails(text)).toEqual([formula]);
  });
});

describe('numbers that do not fit and are of different things', () => {
  it.each([
    '全年货运量4812万吨,其中公路3105万吨、铁路1287万吨。',
    '全年零售额78.36亿元。城镇61.94亿元,外地16.72亿元。',
    '改造管网18342米,占年度任务17800米的103%,其中东片7215米、西片4108米、北片7019米。',
    '中央下拨3000万元。省级安排1.2亿元,市县自筹2.1亿元,三级合计3.6亿元。',
    '中央下拨3000万元。省级安排1.2亿元,市县自筹2.1亿元,三级合计3.9亿元。',
    '年末甲族人口2134万人,增长0.3%。与2010年相比,甲族人口减少412308人,下降1.9%;乙族人口增加286114人,增长6.59%。',
    '发放贷款1.37亿元,惠及2934户,户均增收4970元。',
    '开办网店680多家,网上销售超过16亿元,直接带动贫困群众人均增收260多元,促进就业2万多人。',
    '实施工程124项,完工97项,在建22项,未开工5项。',
    '城镇人均可支配收入32640元,农村人均可支配收入13600元,城乡居民收入比由上年的2.45缩小为2.4。',
    '甲占27.3%,乙占20.4%,丙占14.9%,三项合计占62.6%。',
  ])('%s', (text) => {
    expect(fails(text)).toEqual([]);
  });
});

it('holds the growth of two provinces against one another', () => {
  const text = '工业增长8.3%,比全省平均水平高2.1个百分点,全省平均水平为6.2%。';
  expect(toldChecks(text, 'compared')).toEqual(['8.3 - 6.2 = 2.1']);
});

function fails(text: string): readonly string[] {
  return findChecks(text, findFigures(text))
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ formula }) => formula);
}
