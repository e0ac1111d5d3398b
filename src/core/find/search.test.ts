import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import type { Annotation } from '../annotation/annotation.ts';
import { findVocabulary } from '../locale/find/find-vocabulary.ts';
import { aLayer, anAnnotation } from '../testing/builders.ts';
import { markedText, withMarks } from '../testing/marked-text.ts';
import { annotationsOf, nonEmptyTexts } from '../testing/random.ts';
import { contains, overlaps } from '../text/span.ts';
import { parseQuery } from './parse-query.ts';
import { modeOf, withMode } from './query-mode.ts';
import { prepareSearch, searchReport } from './search.ts';
import { textMatcher } from './text-matcher.ts';
import { asText, writeQuery } from './write-query.ts';

const reviewers = [
  { id: 'li', name: '李雷' },
  { id: 'han', name: 'Han Mei' },
];
const zh = findVocabulary(builtInLabels, reviewers, 'zh-CN');
const en = findVocabulary(builtInLabels, reviewers, 'en');

/** What a query finds in a text with labels marked in it, as marks again; `more` says more of the annotation that begins with a text. */
function found(source: string, typed: string, more: Record<string, Partial<Annotation>> = {}) {
  const { text, marks } = markedText(source);
  const annotations = marks
    .filter(({ label }) => label !== '')
    .map(({ start, end, label, text: quote }) =>
      anAnnotation({ start, end, label, ...more[quote] }, text),
    );
  const parsed = parseQuery(typed, zh);
  if (!parsed.ok) return parsed.error;
  if (parsed.value === null) return 'nothing asked';
  const { reviewer, state, annotations: set } = aLayer(annotations);
  const search = prepareSearch(parsed.value, false);
  return withMarks(text, [...searchReport(search, text, [{ reviewer, state, annotations: set }])]);
}

const report = '[location:延边州]有[figure:近4万人]脱贫,延边州[figure:3个]县,[program:雨露计划]';

describe('a query finds', () => {
  test.each([
    ['延边州', '[延边州]有近4万人脱贫,[延边州]3个县,雨露计划'],
    ['"有近"', '延边州[有近]4万人脱贫,延边州3个县,雨露计划'],
    ['/\\d[万个]人?/', '延边州有近[4万人]脱贫,延边州[3个]县,雨露计划'],
    ['=40000', '延边州有近[4万人]脱贫,延边州3个县,雨露计划'],
    ['标签:数字', '延边州有[近4万人]脱贫,延边州[3个]县,雨露计划'],
    ['label:Figure,program', '延边州有[近4万人]脱贫,延边州[3个]县,[雨露计划]'],
    ['标签：数字 万', '延边州有[近4万人]脱贫,延边州3个县,雨露计划'],
    ['延边州 标签:无', '延边州有近4万人脱贫,[延边州]3个县,雨露计划'],
    ['标签:无,数字 州', '延边[州]有近4万人脱贫,延边[州]3个县,雨露计划'],
    ['结论:有误', '延边州有近4万人脱贫,延边州[3个]县,雨露计划'],
    ['有:标记', '延边州有近4万人脱贫,延边州3个县,[雨露计划]'],
    ['has:note', '延边州有[近4万人]脱贫,延边州3个县,雨露计划'],
    ['备注:年报', '延边州有[近4万人]脱贫,延边州3个县,雨露计划'],
    ['属性:单位=人', '延边州有[近4万人]脱贫,延边州3个县,雨露计划'],
    ['属性:数值>1万', '延边州有[近4万人]脱贫,延边州3个县,雨露计划'],
    ['attribute:value<=3', '延边州有近4万人脱贫,延边州[3个]县,雨露计划'],
    ['属性:种类=计数', '延边州有[近4万人]脱贫,延边州[3个]县,雨露计划'],
    ['属性:数值', '延边州有[近4万人]脱贫,延边州[3个]县,雨露计划'],
    ['属性:单位!=人 标签:数字', '延边州有近4万人脱贫,延边州[3个]县,雨露计划'],
    ['审阅人:李雷 标签:项目', '延边州有近4万人脱贫,延边州3个县,[雨露计划]'],
    ['审阅人:"Han Mei"', '延边州有近4万人脱贫,延边州3个县,雨露计划'],
    ['状态:定稿 延边州', '延边州有近4万人脱贫,延边州3个县,雨露计划'],
    ['state:"in progress" 个', '延边州有近4万人脱贫,延边州3[个]县,雨露计划'],
    ['时间:2019', '延边州有近4万人脱贫,延边州3个县,雨露计划'],
  ])('%s', (typed, marked) => {
    const more: Record<string, Partial<Annotation>> = {
      近4万人: {
        note: '见２０１９年报',
        attributes: { value: '40000', unit: '人', kind: 'count' },
        author: 'li',
      },
      '3个': { verdict: 'wrong', attributes: { value: '3', unit: '个', kind: 'count' } },
      雨露计划: { flagged: true, author: 'li' },
    };
    expect(found(report, typed, more)).toBe(marked);
  });
});

test.each([
  ['/(/', { code: 'bad-pattern', detail: 'Unterminated group' }],
  ['=贫困', { code: 'bad-number', typed: '贫困' }],
  ['标签:数目', { code: 'unknown-name', key: 'label', name: '数目' }],
  ['属性:数值>很多', { code: 'bad-number', typed: '很多' }],
  ['标签:无', { code: 'untagged-alone' }],
])('%s is refused with the reason', (typed, problem) => {
  expect(found(report, typed)).toEqual(problem);
});

test.each(['', '  ', '""', '//', '='])('“%s” asks for nothing, or for itself', (typed) => {
  expect([report, 'nothing asked', markedText(report).text]).toContain(found(report, typed));
});

test('a query that was read and written reads the same, in both languages', () => {
  const queries = [
    '标签:数字,项目 结论:"无法核实",有误 属性:数值>=6.5亿 有:标记,备注 备注:"见 年报" 审阅人:"Han Mei" 延边 州',
    '标签:无 "=5"',
    '/a b\\/c/ 状态:标注中',
    '=6.5亿 label:figure',
    '"label:x y"',
  ];
  for (const typed of queries) {
    const parsed = parseQuery(typed, zh);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok || parsed.value === null) continue;
    for (const words of [zh, en]) {
      expect(parseQuery(writeQuery(parsed.value, words), zh)).toEqual(parsed);
    }
  }
});

test('any selection becomes a query for itself', () => {
  const selected = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('/a/', '=5', 'label:figure', ' 州', '“5+1”', '1/2 3/4'),
  );
  fc.assert(
    fc.property(selected, (text) => {
      fc.pre(!/["\n\r\u2028\u2029]/u.test(text));
      const parsed = parseQuery(asText(text, zh), zh);
      expect(parsed).toEqual({
        ok: true,
        value: expect.objectContaining({ wanted: { kind: 'text', text } }),
      });
    }),
  );
});

test('a mode is put on and taken off, and filters stay', () => {
  expect(withMode('标签:数字 6.5亿', 'number', zh)).toBe('标签:数字 =6.5亿');
  expect(withMode('标签:数字 =6.5亿', 'pattern', zh)).toBe('标签:数字 /6.5亿/');
  expect(withMode('/6.5亿/', null, zh)).toBe('6.5亿');
  expect([modeOf('/a/', zh), modeOf('=1', zh), modeOf('a', zh)]).toEqual([
    'pattern',
    'number',
    null,
  ]);
});

test('text in annotations and text outside of them are what a slow look at each place says', () => {
  const cases = nonEmptyTexts.chain((text) =>
    fc.tuple(fc.constant(text), annotationsOf(text), fc.constantFrom('4万', '脱贫', '📊', ' ')),
  );
  fc.assert(
    fc.property(cases, ([text, annotations, wanted]) => {
      const layer = aLayer(annotations);
      const places = [...textMatcher(wanted, false)(text)];
      const hits = (typed: string) => {
        const parsed = parseQuery(typed, zh);
        if (!parsed.ok || parsed.value === null) return [];
        const layers = [{ ...layer, annotations: layer.annotations }];
        return [...searchReport(prepareSearch(parsed.value, false), text, layers)].map(
          ({ start, end }) => ({ start, end }),
        );
      };
      expect(hits(`标签:数字 "${wanted}"`)).toEqual(
        layer.annotations.all
          .filter((annotation) => places.some((place) => contains(annotation, place)))
          .map(({ start, end }) => ({ start, end })),
      );
      expect(hits(`标签:无 "${wanted}"`)).toEqual(
        places.filter((place) => !annotations.some((annotation) => overlaps(annotation, place))),
      );
    }),
  );
});
