import { expect, test } from 'vitest';
import type { Marks } from './overview-marks.ts';
import { ticksOf } from './overview.ts';

test('colours in one place stand side by side, one colour many times is one tick', () => {
  const figure = '--label-amber-line';
  const program = '--label-violet-line';
  const marks = [
    { start: 10, ink: figure },
    { start: 10, ink: program },
    { start: 10, ink: '--bad' },
    { start: 11, ink: figure },
    { start: 90, ink: program },
    { start: 91, ink: program },
    { start: 90, ink: program },
  ] as const;
  const told: Marks = (tell) => marks.forEach(({ start, ink }) => tell(start, ink));
  expect(ticksOf(told, 100, { left: 1, width: 6, height: 50 })).toEqual([
    { ink: figure, left: 1, top: 5, width: 2 },
    { ink: program, left: 3, top: 5, width: 2 },
    { ink: '--bad', left: 5, top: 5, width: 2 },
    { ink: program, left: 1, top: 45, width: 6 },
  ]);
});
