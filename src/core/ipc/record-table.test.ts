import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOf, tableOf } from './record-table.ts';

const small = fc.oneof(
  fc.constant({}),
  fc.record({ kind: fc.constantFrom('rule', 'reviewer') }, { noNullPrototype: true }),
  fc.dictionary(fc.constantFrom('value', 'unit'), fc.oneof(fc.string(), fc.array(fc.string())), {
    noNullPrototype: true,
  }),
);
const record = fc.record(
  {
    id: fc.string(),
    start: fc.nat({ max: 3 }),
    label: fc.constantFrom('figure', 'program', '{}', '\u0000{}'),
    flagged: fc.boolean(),
    details: fc.option(fc.constantFrom('a', 'b')),
    provenance: small,
    note: fc.constantFrom('', '注'),
  },
  { requiredKeys: ['id', 'start', 'label'], noNullPrototype: true },
);

test('records are what they were after a journey as a table', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), (records) => {
      const sent = JSON.parse(JSON.stringify(tableOf(records, ['id', 'start'])));
      expect(recordsOf(sent)).toStrictEqual(records);
    }),
    { numRuns: 500 },
  );
});

test('what recurs is written once', () => {
  const records = Array.from({ length: 1000 }, (_, index) => ({
    id: String(index),
    label: index % 2 === 0 ? 'figure' : 'program',
    provenance: { kind: 'rule', rule: 'F1 number with unit' },
  }));
  const written = JSON.stringify(tableOf(records, ['id']));
  expect(written.match(/F1 number with unit/g)).toHaveLength(1);
  expect(written.match(/figure/g)).toHaveLength(1);
});
