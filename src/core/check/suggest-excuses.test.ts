import { describe, expect, test } from 'vitest';
import type { FoundCheck } from './check.ts';
import { suggestExcuses } from './suggest-excuses.ts';

/** A failed check over the first and the last number of a text. */
function failing(text: string, given: Partial<FoundCheck> = {}): FoundCheck {
  const places = [...text.matchAll(/\d[\d.]*/g)];
  const figures = places.map((place) => ({
    ...{ start: place.index, end: place.index + place[0].length, text: place[0] },
    ...{ value: place[0], unit: '' },
  }));
  return {
    ...{ kind: 'change', rule: 'growth', figures, formula: '', computed: '100', stated: '200' },
    ...{ outcome: 'fails', confidence: 0.9, planned: false },
    ...given,
  };
}

describe('the words round a check suggest', () => {
  test.each([
    ['按可比价格计算，增加值120亿元，增长9.8%。', ['constant-prices']],
    ['按不变价计算，总产值增长8.1%，达到52亿元。', ['constant-prices']],
    ['按可比口径计算，收入31亿元，同比增长6%。', ['comparable-basis']],
    ['同口径增长5.2%，收入18亿元。', ['comparable-basis']],
    ['初步核算，全年生产总值120亿元，增长7%。', ['preliminary']],
    ['据初步统计，接待游客130万人次，增长21%。', ['preliminary']],
    ['经济普查后修订的总量是88亿元，增长6%。', ['revised-base']],
    ['在校生3200人（含职业学校），其中小学1900人。', ['different-scope']],
    ['常住人口32万人，不含流动人口2万人。', ['different-scope']],
    ['部分数据因四舍五入，分项之和80.1不等于合计80。', ['rounding']],
    ['贫困户120户，脱贫80户。', []],
  ] as const)('%s', (text, reasons) => {
    expect(suggestExcuses(text, failing(text))).toEqual(reasons);
  });
});

test('words of another sentence suggest nothing, a note under the text does', () => {
  const text = '全县脱贫120户，其中搬迁80户。按不变价计算的产值另计。';
  expect(suggestExcuses(text, failing('全县脱贫120户，其中搬迁80户。'))).toEqual([]);
  const noted = '增加值120亿元，增长9.8%。\n\n注：1.增速按不变价格计算。';
  expect(suggestExcuses(noted, failing('增加值120亿元，增长9.8%。'))).toEqual(['constant-prices']);
});

test('rounding is offered only where the sides are near and a word says about', () => {
  const text = '近120户，约占58%。';
  expect(suggestExcuses(text, failing(text, { computed: '101', stated: '100' }))).toEqual([
    'rounding',
  ]);
  expect(suggestExcuses(text, failing(text))).toEqual([]);
  const exact = '共120户，占58%。';
  expect(suggestExcuses(exact, failing(exact, { computed: '101', stated: '100' }))).toEqual([]);
});

test('what holds needs no excuse', () => {
  const text = '按不变价计算增长9.8%。';
  expect(suggestExcuses(text, failing(text, { outcome: 'holds' }))).toEqual([]);
});
