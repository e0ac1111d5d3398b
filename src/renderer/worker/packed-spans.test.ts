import { expect, test } from 'vitest';
import { packSpans, unpackSpans } from './packed-spans.ts';

test('spans come back as they were packed', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 3, end: 3 },
    { start: 31_000_000, end: 31_000_001 },
  ];
  expect(unpackSpans(packSpans(spans))).toEqual(spans);
  expect(unpackSpans(packSpans([]))).toEqual([]);
});
