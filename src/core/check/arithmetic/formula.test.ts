import { describe, expect, test } from 'vitest';
import { anAnnotation } from '../../testing/builders.ts';
import { exactly } from './estimate.ts';
import { type Quantity, outcomeOfStatement, reckon } from './formula.ts';
import { reckonOwn } from '../own-check.ts';

const of = (value: string, dimension: string | null = null): Quantity => ({
  estimate: exactly(value),
  dimension,
});

const figures = new Map([
  ['a', of('1676', 'household')],
  ['b', of('979', 'household')],
  ['c', of('697', 'household')],
  ['d', of('130000', '元')],
  ['e', of('26', 'person')],
  ['f', of('0.1')],
  ['g', of('0.2')],
]);

const outcome = (formula: string): string => {
  const reckoned = reckon(formula, figures);
  return reckoned.ok ? outcomeOfStatement(reckoned.value) : reckoned.error.kind;
};

describe('a formula', () => {
  test.each([
    ['b + c = a', 'holds'],
    ['a − b = c', 'holds'],
    ['a - b = c', 'holds'],
    ['b + c = a + 1', 'fails'],
    ['d ÷ e = 5000', 'holds'],
    ['e × 5,000 = d', 'holds'],
    ['e*5000=d', 'holds'],
    ['b ≤ a', 'holds'],
    ['b >= a', 'fails'],
    ['a × 50% = 838', 'holds'],
    ['(b + c) × 2 = a × 2', 'holds'],
    ['f + g = 0.3', 'holds'],
    ['−(b − a) = c', 'holds'],
    ['2 + 3 × 4 = 14', 'holds'],
    ['b < a', 'holds'],
    ['a > b', 'holds'],
    ['a ≈ b', 'fails'],
  ])('%s: %s', (formula, expected) => {
    expect(outcome(formula)).toBe(expected);
  });

  test.each([
    ['', { kind: 'empty', at: 0 }],
    ['a + b', { kind: 'no-sign', at: 5 }],
    ['a + = b', { kind: 'unexpected', at: 4, found: '=' }],
    ['a + y = b', { kind: 'unknown-name', at: 4, found: 'y' }],
    ['(a + b = c', { kind: 'not-closed', at: 0 }],
    ['a = b = c', { kind: 'two-signs', at: 6 }],
    ['a + d = b', { kind: 'dimensions-differ', at: 2, found: 'household + 元' }],
    ['a = e', { kind: 'dimensions-differ', at: 2 }],
    ['a ÷ (b − b) = 1', { kind: 'division-by-zero', at: 2 }],
    ['a b = c', { kind: 'unexpected', at: 2, found: 'b' }],
    ['a = 人', { kind: 'unexpected', at: 4, found: '人' }],
  ])('%s says where it is wrong', (formula, problem) => {
    expect(reckon(formula, figures)).toMatchObject({ ok: false, error: problem });
  });
});

test('figures count in the bounds of their printed digits, per cent as shares, and a missing one leaves it open', () => {
  const text = '占95.3%，共1041个，其中992个';
  const at = (quote: string, attributes: Readonly<Record<string, string>>) => {
    const start = text.indexOf(quote);
    return anAnnotation({ id: quote, start, end: start + quote.length, attributes }, text);
  };
  const all = [
    at('95.3%', { value: '95.3', unit: '%', kind: 'percent' }),
    at('1041个', { value: '1041', unit: '个', kind: 'count' }),
    at('992个', { value: '992', unit: '个', kind: 'count' }),
  ];
  const named = all.map(({ id }, index) => ({ name: 'abc'.charAt(index), annotation: id }));
  const find = (id: string) => all.find((one) => one.id === id);
  expect(reckonOwn(text, 'c ÷ b = a', named, find).outcome).toBe('within rounding');
  expect(reckonOwn(text, 'c = b', named, find).outcome).toBe('fails');
  const gone = reckonOwn(text, 'c ÷ b = a', named, (id) => (id === '992个' ? undefined : find(id)));
  expect([gone.outcome, gone.missing]).toEqual(['cannot tell', ['c']]);
});
