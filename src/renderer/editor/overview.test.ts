import { expect, test } from 'vitest';
import { ticksOf } from './overview.ts';

test('labels in one place stand side by side, one label many times is one tick', () => {
  const annotations = [
    { start: 10, label: 'figure' },
    { start: 10, label: 'program' },
    { start: 10, label: 'location' },
    { start: 11, label: 'figure' },
    { start: 90, label: 'program' },
  ];
  expect(ticksOf(annotations, 100, { width: 6, height: 50 })).toEqual([
    { label: 'figure', left: 0, top: 5, width: 2 },
    { label: 'program', left: 2, top: 5, width: 2 },
    { label: 'location', left: 4, top: 5, width: 2 },
    { label: 'program', left: 0, top: 45, width: 6 },
  ]);
});
