import { expect, test } from 'vitest';
import type { AttributeDefinition } from './attribute.ts';
import { brokenRules, excluding, withInitial } from './attribute-rules.ts';
import { builtInLabels } from './built-in-labels.ts';

const name = { 'zh-CN': '', en: '' };
const lists = {
  nameOf: (list: string, code: string) =>
    list === 'divisions' && code === '222401' ? { 'zh-CN': '延吉市', en: 'Yanji' } : null,
};

function broken(definitions: readonly AttributeDefinition[], attributes: Record<string, string>) {
  return brokenRules({ attributes: definitions }, attributes, lists);
}

test('a value that is required is missed, and only then', () => {
  const attributes: AttributeDefinition[] = [
    { id: 'unit', name, type: { kind: 'text' }, required: true },
    { id: 'measure', name, type: { kind: 'text' } },
  ];
  expect(broken(attributes, {})).toEqual([{ kind: 'missing', attribute: 'unit' }]);
  expect(broken(attributes, { unit: '元' })).toEqual([]);
});

test('a text is held to its pattern as a whole, a number to its bounds without floats', () => {
  const unit: AttributeDefinition = { id: 'u', name, type: { kind: 'text', pattern: '元|人' } };
  expect(broken([unit], { u: '万元' })).toEqual([
    { kind: 'pattern', attribute: 'u', value: '万元' },
  ]);
  expect(broken([unit], { u: '元' })).toEqual([]);
  const share: AttributeDefinition = {
    ...{ id: 's', name },
    type: { kind: 'decimal', least: '0', most: '9007199254740993' },
  };
  expect(broken([share], { s: '-0.1' })).toEqual([
    { kind: 'too-low', attribute: 's', value: '-0.1' },
  ]);
  expect(broken([share], { s: '9007199254740994' })).toMatchObject([{ kind: 'too-high' }]);
  expect(broken([share], { s: '9007199254740993' })).toEqual([]);
});

test('value excludes low and high, told once for each pair', () => {
  const figure = builtInLabels.labels.find(({ id }) => id === 'figure');
  if (figure === undefined) throw new Error('figure is built in');
  expect(brokenRules(figure, { value: '5', low: '4', high: '6' }, lists)).toEqual([
    { kind: 'excluded', attribute: 'value', other: 'low' },
    { kind: 'excluded', attribute: 'value', other: 'high' },
  ]);
  expect(brokenRules(figure, { low: '4', high: '6' }, lists)).toEqual([]);
  const each: AttributeDefinition[] = [
    { id: 'a', name, type: { kind: 'text' }, excludes: ['b'] },
    { id: 'b', name, type: { kind: 'text' }, excludes: ['a'] },
  ];
  expect(broken(each, { a: '1', b: '2' })).toHaveLength(1);
});

test('values of an attribute that is gone or of another type now stay and are told', () => {
  const when: AttributeDefinition = { id: 'w', name, type: { kind: 'date' } };
  expect(broken([when], { w: '去年', x: '1' })).toEqual([
    { kind: 'unfit', attribute: 'w', value: '去年', problem: 'not-a-date' },
    { kind: 'unknown', attribute: 'x', value: '1' },
  ]);
});

test('a link leads to an entry of its list', () => {
  const where: AttributeDefinition = { id: 'c', name, type: { kind: 'link', list: 'divisions' } };
  expect(broken([where], { c: '222401' })).toEqual([]);
  expect(broken([where], { c: '999999' })).toEqual([
    { kind: 'not-listed', attribute: 'c', value: '999999' },
  ]);
});

test('what an attribute begins with gives way to what the text says, and to what it excludes', () => {
  const label = {
    attributes: [
      { id: 'change', name, type: { kind: 'text' }, initial: 'none' },
      { id: 'value', name, type: { kind: 'decimal' }, initial: '0', excludes: ['low'] },
    ],
  } as const;
  expect(withInitial(label, { change: 'up', low: '1' })).toEqual({ change: 'up', low: '1' });
  expect(withInitial(label, {})).toEqual({ change: 'none', value: '0' });
});

test('one attribute excludes another whichever of the two says so', () => {
  const attributes: readonly AttributeDefinition[] = [
    { id: 'value', name, type: { kind: 'decimal' }, excludes: ['low', 'high'] },
    { id: 'low', name, type: { kind: 'decimal' }, initial: '0', excludes: ['value'] },
    { id: 'high', name, type: { kind: 'decimal' }, initial: '9' },
  ];
  expect(excluding(attributes, 'value')).toEqual(['low', 'high']);
  expect(excluding(attributes, 'low')).toEqual(['value']);
  expect(excluding(attributes, 'high')).toEqual(['value']);
  expect(withInitial({ attributes }, { value: '3' })).toEqual({ value: '3' });
});
