import { expect, test } from 'vitest';
import { keyOfValue, nothingSaid, readReplacements } from './said-leftover.ts';

const values = [
  { value: ['吉林省', '延边州'], count: 2 },
  { value: '四万', count: 1 },
  { value: '5', count: 1 },
];

function typing(...typed: readonly (readonly [string | readonly string[], string])[]) {
  const said = typed.map(([value, text]) => [keyOfValue(value), text] as const);
  return readReplacements({ kind: 'decimal' }, values, { ...nothingSaid, typed: new Map(said) });
}

test('what is typed for a value is read as one of the new kind, lists told from their text', () => {
  expect(typing(['四万', ' 40,000 '], [['吉林省', '延边州'], '2'])).toEqual([
    { from: ['吉林省', '延边州'], to: '2' },
    { from: '四万', to: '40000' },
  ]);
  expect(typing(['吉林省 / 延边州', '2'])).toEqual([]);
});

test('what is none of the kind holds the change up, but not where nothing asks for it any more', () => {
  expect(typing(['四万', '很多'])).toBe(null);
  expect(typing(['四万', ' '])).toEqual([]);
  expect(typing(['5', '很多'], ['不再有', '很多'])).toEqual([]);
});
