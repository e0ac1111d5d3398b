import { expect, test } from 'vitest';
import { draggedSpan } from './drag-edge.ts';

test('an edge that is dragged past the other leaves one whole character', () => {
  const text = '重点县4个👨‍👩‍👧共有';
  const span = { start: 2, end: text.indexOf('共') };
  const quotes = (['start', 'end'] as const).map((edge) =>
    [0, 3, text.length].map((at) => {
      const { start, end } = draggedSpan(text, span, edge, at);
      return text.slice(start, end);
    }),
  );
  expect(quotes).toEqual([
    ['重点县4个👨‍👩‍👧', '4个👨‍👩‍👧', '👨‍👩‍👧'],
    ['县', '县', '县4个👨‍👩‍👧共有'],
  ]);
});
