import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { anAnnotation } from '../../testing/builders.ts';
import { knownLists } from '../labels/code-lists.ts';
import { noParts } from '../project-record.ts';
import { ruleFindings } from './rule-findings.ts';

test('what breaks a rule of its label is a warning with its place; what has no place at all is told elsewhere', () => {
  const [first] = builtInLabels.labels;
  if (first === undefined) throw new Error('there are no labels');
  const attributes = [
    { id: 'code', name: { 'zh-CN': '码', en: 'code' }, type: { kind: 'text', pattern: '\\d+' } },
    { id: 'year', name: { 'zh-CN': '年', en: 'year' }, type: { kind: 'date' }, required: true },
  ] as const;
  const labels = { ...builtInLabels, labels: [{ ...first, attributes }] };
  const annotation = anAnnotation({
    id: 'a1',
    label: first.id,
    quote: '近4万人',
    attributes: { code: 'x', unheard: 'of' },
  });
  const lists = knownLists(noParts, null);
  const found = ruleFindings({ annotations: [annotation] }, { file: 'f', labels, lists });
  expect(found.map(({ kind, place, detail }) => [kind, place, detail])).toEqual([
    ['broken-rule', 'a1', '近4万人: code (pattern)'],
    ['broken-rule', 'a1', '近4万人: year (missing)'],
  ]);
});
