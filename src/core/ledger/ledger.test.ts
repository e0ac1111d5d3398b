import { describe, expect, test } from 'vitest';
import type { Annotation, Relation } from '../annotation/annotation.ts';
import { aLayer, aRelation, anAnnotation } from '../testing/builders.ts';
import { markedText } from '../testing/marked-text.ts';
import { suggestAttributes } from '../suggest/attributes.ts';
import { entriesOf } from './entry.ts';
import { groupEntries, missingFigures } from '../testing/plain-ledger.ts';

interface Said {
  readonly measure?: string;
  readonly period?: string;
}

/** The entries of a report whose figures `[…]` and places `[location:…]` are marked; `said` is what each figure measures, in order. */
function entries(id: string, source: string, said: readonly Said[], links: readonly number[] = []) {
  const { text, marks } = markedText(source);
  const codes = new Map([
    ['甲县', '111111'],
    ['乙县', '222222'],
    // A code is that of the county where a place has none of its own.
    ['甲县丙镇', '111111'],
    ['甲县丁镇', '111111'],
    ['甲县新区', '111111'],
  ]);
  const paths = new Map([
    ['甲县丙镇', ['某市', '甲县', '丙镇']],
    ['甲县丁镇', ['某市', '甲县', '丁镇']],
    ['甲县新区', ['某市', '甲县', '甲县新区']],
  ]);
  let figure = 0;
  const annotations = marks.map(({ start, end, label, text: quote }): Annotation => {
    const isPlace = label === 'location';
    const code = codes.get(quote) ?? '';
    const attributes = isPlace
      ? { code, path: paths.get(quote) ?? [quote] }
      : { ...suggestAttributes('figure', quote), ...said[figure] };
    if (!isPlace) figure += 1;
    const given = { start, end, attributes, label: isPlace ? 'location' : 'figure' };
    return anAnnotation({ ...given, id: `${id}-${start}` }, text);
  });
  const figures = annotations.filter(({ label }) => label === 'figure');
  const places = annotations.filter(({ label }) => label === 'location');
  const relations = links.flatMap((place, index): readonly Relation[] => {
    const [from, to] = [figures[index], places[place]];
    return from === undefined || to === undefined ? [] : [aRelation(from, to)];
  });
  return entriesOf({ id, date: '2020-10-15' }, text, aLayer(annotations, relations));
}

const rate: Said = { measure: '贫困发生率', period: '2019年' };

/** Outcome, measure, place, time and quotes of each group, on a line. */
function told(...reports: readonly ReturnType<typeof entries>[]): readonly string[] {
  return groupEntries(reports.flat()).map(({ outcome, measure, place, period, entries: all }) =>
    [outcome, measure, place?.name ?? '-', period.key, ...all.map(({ quote }) => quote)].join(' '),
  );
}

describe('figures of one measure, place and time', () => {
  test('contradict each other where a steady measure has two values', () => {
    const first = entries('a', '2019年[location:甲县]贫困发生率[0.5%]。', [rate]);
    const second = entries('b', '[location:甲县]2019年贫困发生率为[0.9%]。', [rate]);
    expect(told(first, second)).toEqual(['conflict 贫困发生率 甲县 2019 0.5% 0.9%']);
  });

  test('do not where only the county of a town is annotated', () => {
    const first = entries('a', '2019年[location:甲县]贫困发生率[0.5%]。', [rate]);
    const second = entries('b', '2019年[location:甲县]丁镇贫困发生率[0.9%]。', [rate]);
    expect(told(first, second)).not.toContain('conflict 贫困发生率 甲县 2019 0.5% 0.9%');
    const whole = entries('c', '2019年[location:甲县]农村贫困发生率[0.9%],全县乡镇12个。', [rate]);
    expect(told(first, whole)).toContain('conflict 贫困发生率 甲县 2019 0.5% 0.9%');
  });

  test('take the end of a year for the year where something comes about in it, and not for what there is by then', () => {
    const said = (measure: string, period: string) => [{ measure, period }];
    const told2019 = (measure: string, value: string) =>
      told(
        entries('a', `[location:甲县]${measure}[${value}]。`, said(measure, '2019年')),
        entries('b', `[location:甲县]${measure}[${value}]。`, said(measure, '2019年末')),
      );
    expect(told2019('粮食产量', '8万吨')).toEqual(['equal 粮食产量 甲县 2019 8万吨 8万吨']);
    expect(told2019('存款余额', '8亿元')).toHaveLength(2);
  });

  test('agree as far as their printed digits and bounds reach', () => {
    const first = entries('a', '[location:甲县]贫困人口[近4万人]。', [
      { measure: '贫困人口', period: '2019年' },
    ]);
    const second = entries('b', '[location:甲县]贫困人口[39876人]。', [
      { measure: '贫困 人口', period: '2019年' },
    ]);
    expect(told(first, second)).toEqual(['equal 贫困人口 甲县 2019 近4万人 39876人']);
  });

  test('may both be right where the measure has many values at a time', () => {
    const spent = { measure: '投入资金', period: '2019年' };
    const text = '[location:甲县]投入[30万元],又投入[50万元]。';
    expect(told(entries('a', text, [spent, spent]))).toEqual([
      'differ 投入资金 甲县 2019 30万元 50万元',
    ]);
  });

  test.each(['甲县丙镇', '甲县新区'])(
    'of %s are none of its county, whose code it has',
    (below) => {
      const county = entries('a', '2019年[location:甲县]贫困发生率[0.5%]。', [rate]);
      const inside = entries('b', `2019年[location:${below}]贫困发生率[0.9%]。`, [rate]);
      const beside = entries('c', '2019年[location:甲县丁镇]贫困发生率[0.7%]。', [rate]);
      const outcomes = told(county, inside, beside).map((group) => group.split(' ')[0]);
      expect(outcomes).toEqual(['single', 'single', 'single']);
      expect(told(inside, inside)).toEqual([`equal 贫困发生率 ${below} 2019 0.9% 0.9%`]);
    },
  );

  test.each([
    ['比某市平均水平高[0.3个百分点]', '贫困发生率'],
    ['高于全市平均水平[0.3个百分点]', '贫困发生率'],
    ['高出全县平均水平约[500元]', '人均收入'],
    ['比全省少[500元]', '人均收入'],
  ])('that tell how far it is from others (%s) contradict nobody', (words, measure) => {
    const said = { measure, period: '2019年' };
    const of = (id: string, sentence: string) =>
      entries(id, `2019年[location:甲县]${measure}${sentence}。`, [said]);
    const other = words.replace(/[35]/, '9');
    expect(told(of('a', words), of('b', other))[0]).toMatch(/^differ /);
    const level = words.includes('元') ? '[4000元]' : '[5.1%]';
    const groups = told(of('a', words), of('b', level));
    expect(groups.map((group) => group.split(' ')[0])).toEqual(['single', 'single']);
  });

  test('above a number are as high as that, and contradict one that is not', () => {
    const income = { measure: '人均收入', period: '2019年' };
    const first = entries('a', '2019年[location:甲县]人均收入高于[4000元]。', [income]);
    const second = entries('b', '2019年[location:甲县]人均收入[3500元]。', [income]);
    expect(told(first, second)[0]).toMatch(/^conflict /);
  });

  test('are those of their own place, by a link before the sentence', () => {
    const text = '[location:甲县]和[location:乙县]贫困发生率[0.5%]、[0.9%]。';
    expect(told(entries('a', text, [rate, rate], [0, 1]))).toEqual([
      'single 贫困发生率 甲县 2019 0.5%',
      'single 贫困发生率 乙县 2019 0.9%',
    ]);
  });

  test('of two reports are not compared where one says neither where nor when', () => {
    const bare = { measure: '贫困发生率' };
    const first = entries('a', '[location:甲县]简况。\n贫困发生率[0.5%]。', [bare]);
    const second = entries('b', '[location:甲县]简况。\n贫困发生率[0.9%]。', [bare]);
    expect(told(first, second)).toEqual([
      'single 贫困发生率 甲县 ~2020 0.5%',
      'single 贫困发生率 甲县 ~2020 0.9%',
    ]);
  });

  test('that are planned do not contradict facts', () => {
    const first = entries('a', '[location:甲县]贫困发生率[0.9%]。', [rate]);
    const second = entries('b', '[location:甲县]计划将贫困发生率控制在[0.5%]。', [rate]);
    expect(told(first, second).map((line) => line.slice(0, 6))).toEqual(['single', 'single']);
  });

  test('are compared in their base unit', () => {
    const area = { measure: '播种面积', period: '2019年' };
    const first = entries('a', '[location:甲县]播种面积[150亩]。', [area]);
    const second = entries('b', '[location:甲县]播种面积[10公顷]。', [area]);
    expect(told(first, second)).toEqual(['equal 播种面积 甲县 2019 150亩 10公顷']);
  });

  test('are of one measure whether or not it repeats their place', () => {
    const named = { measure: '甲县贫困发生率', period: '2019年' };
    const whole = { measure: '全县贫困发生率', period: '2019年' };
    const first = entries('a', '[location:甲县]贫困发生率[0.5%]。', [named]);
    const second = entries('b', '[location:甲县]贫困发生率[0.5%]。', [whole]);
    expect(told(first, second)).toEqual(['equal 贫困发生率 甲县 2019 0.5% 0.5%']);
  });

  test('that a change begins with are of an earlier time than those that it leads to', () => {
    const text = '2019年,[location:甲县]贫困发生率由[2.4%]下降到[0.5%]。';
    expect(told(entries('a', text, [rate, rate]))).toEqual([
      'single 贫困发生率 甲县 2019 0.5%',
      'single 贫困发生率 甲县 ?<2019 2.4%',
    ]);
    const years: Said = { ...rate, period: '2014年至2019年' };
    expect(told(entries('a', text.replace('2019年', '2014年至2019年'), [years, years]))).toEqual([
      'single 贫困发生率 甲县 2014 2.4%',
      'single 贫困发生率 甲县 2019 0.5%',
    ]);
    const own: Said = { ...rate, period: '2014年' };
    const said = '[location:甲县]贫困发生率由2014年的[2.4%]下降到2019年的[0.5%]。';
    expect(told(entries('a', said, [own, rate]))).toEqual([
      'single 贫困发生率 甲县 2014 2.4%',
      'single 贫困发生率 甲县 2019 0.5%',
    ]);
  });

  test('without a measure are in no group', () => {
    expect(entries('a', '[location:甲县]有[3个]。', [{}])).toEqual([]);
  });
});

test('a canonical name brings the names of a measure together', () => {
  const first = entries('a', '[location:甲县]贫困发生率[0.5%]。', [rate]);
  const second = entries('b', '[location:甲县]贫困率[0.5%]。', [{ ...rate, measure: '贫困率' }]);
  const canonical = (measure: string) => (measure === '贫困率' ? '贫困发生率' : measure);
  expect(groupEntries([...first, ...second], canonical).map(({ outcome }) => outcome)).toEqual([
    'equal',
  ]);
});

test('what other places have for a year is missing where a place has the measure for another', () => {
  const said = (period: string): Said => ({ measure: '贫困发生率', period });
  const first = entries('a', '[location:甲县]贫困发生率[0.5%]、[0.4%]。', [
    said('2018年'),
    said('2019年'),
  ]);
  const second = entries('b', '[location:乙县]贫困发生率[0.7%]。', [said('2018年')]);
  expect(missingFigures(groupEntries([...first, ...second]))).toEqual([
    { measure: '贫困发生率', place: { name: '乙县', code: '222222' }, year: 2019, others: 1 },
  ]);
});
