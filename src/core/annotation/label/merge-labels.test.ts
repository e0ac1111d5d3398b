import { expect, test } from 'vitest';
import type { AttributeType } from './attribute.ts';
import { builtInLabels } from './built-in-labels.ts';
import type { Label, LabelSet } from './label.ts';
import { mergeLabels } from './merge-labels.ts';

const name = { 'zh-CN': '标签', en: 'label' };

function aLabel(id: string, key: string, types: Readonly<Record<string, AttributeType>>): Label {
  const attributes = Object.entries(types).map(([attribute, type]) => ({
    id: attribute,
    name,
    type,
  }));
  return { id, name, colour: 'teal', line: 'wavy', key, attributes };
}

function aSet(...labels: readonly Label[]): LabelSet {
  return { labels, relationTypes: [] };
}

function choices(...ids: readonly string[]): AttributeType {
  return { kind: 'choice', choices: ids.map((id) => ({ id, name })) };
}

test('a label set joined to itself is itself', () => {
  expect(mergeLabels(builtInLabels, builtInLabels)).toEqual({
    labels: builtInLabels,
    conflicts: [],
  });
});

test('new labels, attributes and choices are added, and a taken key is not given twice', () => {
  const ours = aSet(aLabel('person', 'Digit1', { role: choices('head') }));
  const theirs = aSet(
    aLabel('person', 'Digit9', { role: choices('head', 'clerk'), born: { kind: 'decimal' } }),
    aLabel('law', 'Digit1', {}),
    aLabel('date', 'Digit2', {}),
  );
  expect(mergeLabels(ours, theirs)).toEqual({
    labels: aSet(
      aLabel('person', 'Digit1', { role: choices('head', 'clerk'), born: { kind: 'decimal' } }),
      aLabel('law', '', {}),
      aLabel('date', 'Digit2', {}),
    ),
    conflicts: [],
  });
});

test('where both say something else of the same id, ours stands and is told', () => {
  const ours: LabelSet = {
    ...aSet(aLabel('law', 'KeyL', { code: { kind: 'code', pattern: '\\d+' }, year: choices('1') })),
    relationTypes: [{ id: 'cites', name, from: 'law', to: 'law' }],
  };
  const theirs: LabelSet = {
    ...aSet(
      aLabel('law', 'KeyL', { code: { kind: 'code', pattern: '.+' }, year: { kind: 'text' } }),
      aLabel('date', 'KeyD', {}),
    ),
    relationTypes: [
      { id: 'cites', name, from: 'law', to: 'date' },
      { id: 'dated', name, from: 'law', to: 'date' },
    ],
  };
  expect(mergeLabels(ours, theirs)).toEqual({
    labels: {
      labels: [...ours.labels, aLabel('date', 'KeyD', {})],
      relationTypes: [
        { id: 'cites', name, from: 'law', to: 'law' },
        { id: 'dated', name, from: 'law', to: 'date' },
      ],
    },
    conflicts: [
      { label: 'law', detail: 'code' },
      { label: 'law', detail: 'year' },
      { label: 'cites', detail: 'relation' },
    ],
  });
});
