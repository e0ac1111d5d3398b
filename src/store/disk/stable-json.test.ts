import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableJson } from './stable-json.ts';

test('keys are in order and each element of a list is a line', () => {
  expect(
    stableJson({ schema: 1, layer: { b: [{ z: 1, a: { d: 1, c: '近' } }, 'x'], a: [] } }),
  ).toBe(
    `{
 "layer": {
  "a": [],
  "b": [
   {"a":{"c":"近","d":1},"z":1},
   "x"
  ]
 },
 "schema": 1
}
`,
  );
});

test('whatever JSON can hold reads back equal, and the order of keys leaves no trace', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = stableJson(value);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(stableJson(backwards(value))).toBe(written);
    }),
    { seed: 20261123 },
  );
});

function backwards(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(backwards);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, backwards(field)]),
  );
}
