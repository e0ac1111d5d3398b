import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { anAnnotation } from '../../testing/builders.ts';
import { differences } from './differences.ts';

const figure = anAnnotation({ quote: '50829人', attributes: { value: '50829', unit: '人' } });

const told = (...[before, after]: readonly [typeof figure, typeof figure]) =>
  differences(before, after, builtInLabels, 'zh-CN').map(
    ({ field, before: was, after: is }) => `${field}：${was}→${is}`,
  );

test('an annotation that is the same to the eye differs in nothing', () => {
  expect(told(figure, { ...figure, updatedAt: '2027-01-01T00:00:00.000Z' })).toEqual([]);
});

test('values, findings, notes and flags are told as a person reads them', () => {
  const after = {
    ...figure,
    attributes: { value: '1640000000', odd: '旧' },
    verdict: 'wrong',
    note: '见年鉴',
    flagged: true,
  } as const;
  expect(told(figure, after)).toEqual([
    '数值：50,829→1,640,000,000',
    '单位：人→',
    '核查结论：未核→有误',
    '备注：→见年鉴',
    '待回看：否→是',
    'odd：→旧',
  ]);
});

test('another label and other edges are told by name and quote', () => {
  const moved = { ...figure, label: 'program', quote: '近50829人', attributes: {} };
  expect(told(figure, moved).slice(0, 2)).toEqual(['标签：数字→项目', '文字：50829人→近50829人']);
});
