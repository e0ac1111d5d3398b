import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import type { Label } from '../../annotation/label/label.ts';
import { readLabelSet, writeLabelSet } from './label-set-file.ts';

const name = { 'zh-CN': '甲', en: 'A' };
const label: Label = {
  ...{ id: 'a', name, colour: 'blue', line: 'wavy', key: '', retired: true, order: 3 },
  ...{ hint: name, examples: [{ text: '«甲»', fits: false }] },
  attributes: [
    { id: 't', name, type: { kind: 'text', pattern: '.*' }, required: true, initial: 'x' },
    { id: 'd', name, type: { kind: 'decimal', least: '0', most: '9.5' }, excludes: ['t'] },
    { id: 'c', name, type: { kind: 'choice', choices: [{ id: 'x', name }] } },
    { id: 'y', name, type: { kind: 'yes-no' } },
    { id: 'w', name, type: { kind: 'date' } },
    { id: 'l', name, type: { kind: 'link', list: 'crops' } },
    { id: 'p', name, type: { kind: 'list' }, initial: ['a'] },
    { id: 'k', name, type: { kind: 'code', pattern: '\\d+' } },
  ],
};
const set = {
  labels: [...builtInLabels.labels, label],
  relationTypes: [
    { id: 'r', name, from: 'a', to: 'figure', alsoFrom: ['figure'], retired: true as const },
  ],
  codeLists: [{ id: 'crops', name, codes: [{ id: 'c1', name }] }],
};

test('a label set is read back as it was written, whatever is said of it', () => {
  expect(readLabelSet(writeLabelSet(set))).toEqual({ ok: true, value: set });
});

test.each([
  ['"wavy"', '"zigzag"', /^labels\.3\.line: /],
  ['"id": "a"', '"id": "figure"', /^labels: two labels have the same id/],
  ['"least": "0"', '"least": "zero"', /^labels\.3\.attributes\.1\.type\.least: no exact decimal/],
  ['"to": "figure"', '"to": "nowhere"', /a relation type joins a label that is not in the set/],
  ['"hezhu-label-set"', '"other"', /^format: /],
  ['"version": 1', '"version": 2', /^version: 2 is newer/],
  ['"labels"', '"lables"', /lables|labels/],
])('a file with %s as %s is refused, and the field is named', (before, after, problem) => {
  const read = readLabelSet(writeLabelSet(set).replace(before, after));
  expect(read.ok ? '' : read.error).toMatch(problem);
});

test('what is no JSON is refused with the place', () => {
  expect(readLabelSet('{"format":').ok).toBe(false);
});
