import { expect, test } from 'vitest';
import { FigureLedger } from './figure-ledger.ts';

const text = '共1676户,其中979户';
const whole = { start: 1, end: 6, attributes: { value: '1676', unit: '户' } };
const part = { start: 9, end: 13, attributes: { measure: '贫困户' } };

test('only what is other is told, and a figure without a number is read from its words', () => {
  const ledger = new FigureLedger();
  expect(ledger.news(text, [whole, part])).toEqual({
    gone: [],
    come: [
      [1, whole],
      [2, { ...part, attributes: expect.objectContaining({ value: '979', measure: '贫困户' }) }],
    ],
  });
  expect(ledger.news(text, [whole, part])).toEqual({ gone: [], come: [] });
  const corrected = { ...whole, attributes: { value: '1677', unit: '户' } };
  expect(ledger.news(text, [part, corrected])).toEqual({ gone: [1], come: [[3, corrected]] });
  expect(ledger.news(text, [])).toEqual({ gone: [2, 3], come: [] });
});

test('a worker that is begun anew is told everything again', () => {
  const ledger = new FigureLedger();
  ledger.news(text, [whole]);
  ledger.clear();
  expect(ledger.news(text, [whole])).toEqual({ gone: [], come: [[2, whole]] });
});
