import { describe, expect, it } from 'vitest';
import { findFigures } from '../../figure/find.ts';
import { findChecks } from '../find.ts';

/** `kind outcome formula` of each check that holds something else than amounts against their sum. */
function checks(text: string): readonly string[] {
  return findChecks(text, findFigures(text)).map(({ kind, outcome, formula }) =>
    [kind, outcome, formula].join(' '),
  );
}

describe('what goes along with a sum', () => {
  it('are changes that add up, falls less than nothing', () => {
    expect(
      checks(
        '基金收入812万元，比上年减收107万元，其中：地租305万元，比上年增收128万元；罚没507万元，比上年减收235万元。',
      ),
    ).toContain('sum holds -1280000 + 2350000 = 1070000');
  });

  it('is growth between that of the parts', () => {
    const text =
      '批发额812亿元，增长4.1%。其中城区批发额305亿元，下降1.2%；乡村批发额507亿元，增长7.5%。';
    expect(checks(text)).toContain('other holds -1.2% ≤ 4.1% ≤ 7.5%');
    expect(checks(text.replace('4.1', '9.1')).join()).not.toContain('≤');
  });

  it('are shares of one thing, each told behind another share', () => {
    expect(
      checks(
        '完成收入812万元，其中：税务完成305万元，占预算101.2%，占总收入的37.56%；财政完成507万元，占预算98.4%，占总收入的62.44%。',
      ),
    ).toContain('sum holds 37.56 + 62.44 = 100');
  });
});

describe('means of groups', () => {
  it('have the mean of all between them', () => {
    expect(
      checks(
        '全县居民人均可支配收入18120元。其中，城镇居民人均可支配收入25340元，农村居民人均可支配收入14560元。',
      ),
    ).toContain('other holds 14560 ≤ 18120 ≤ 25340');
    expect(checks('求职者平均等待26.8周，其中初次求职者33.0周，非初次求职者25.1周。')).toContain(
      'other holds 25.1 ≤ 26.8 ≤ 33',
    );
  });

  it('say nothing of what lies outside', () => {
    expect(
      checks(
        '全县居民人均可支配收入28120元。其中，城镇居民人均可支配收入25340元，农村居民人均可支配收入14560元。',
      ),
    ).toEqual([]);
  });
});

describe('rates of unemployment', () => {
  it('are of those who work or would', () => {
    const text = '3月失业率为4.03%。就业人数为1102.7万人，失业人数为46.3万人。';
    expect(checks(text)).toContain(
      'ratio within rounding 463000 ÷ (11027000 + 463000) = 4.0296% ≈ 4.03%',
    );
    expect(checks(text.replace('4.03', '5.03'))).toEqual([]);
  });
});

describe('what is no check', () => {
  it('is a share of nothing', () => {
    expect(
      checks('支出812万元，其中基本支出812万元，占100%；经营支出0万元，占0%。').join(),
    ).not.toMatch(/\b0 ÷/);
  });

  it('are two revenues that come to as much', () => {
    expect(checks('预计地租收入预计为850亿元。印花税收入预计为850亿元。')).toEqual([]);
  });

  it('is the change of one rate as the difference of two others', () => {
    expect(
      checks(
        '失业率4.03%，较2月下降0.06个百分点。平均失业率4.05%。参与率为58.42%，较2月下降0.02个百分点。',
      ),
    ).toEqual([]);
  });

  it('is what some groups have lost of a round number', () => {
    expect(
      checks(
        '失业人数较上月减少5000人，其中，初次求职者减少3000人，歇业者减少1000人，其他均增1000人。',
      ).join(),
    ).not.toContain('fails');
  });

  it('is 及 of 涉及 between two names', () => {
    expect(checks('报告涉及4个方面、29个单位。')).toEqual([]);
  });

  it('is what has come since within all there are', () => {
    expect(
      checks('待业人数46.3万人。长期待业人数7.7万人，较上月增加3000人。').join(),
    ).not.toContain('3000 ≤');
  });
});
