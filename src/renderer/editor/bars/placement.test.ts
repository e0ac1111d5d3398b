import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBar, placeMenu } from './placement.ts';

const bounds = { left: 0, top: 0, right: 800, bottom: 600 };
const size = { width: 240, height: 36 };

test('a bar stands below the end of the selection, above its start where that is where the caret is', () => {
  const boxes = [{ left: 300, right: 500, top: 200, bottom: 225 }];
  expect([placeBar(boxes, false, size, bounds), placeBar(boxes, true, size, bounds)]).toEqual([
    { left: 260, top: 239 },
    { left: 300, top: 150 },
  ]);
});

test('a bar never leaves its bounds, and never covers a selection that leaves it room', () => {
  const box = fc
    .tuple(fc.nat(780), fc.integer({ min: 1, max: 300 }), fc.nat(570))
    .map(([left, width, top]) => ({ left, right: left + width, top, bottom: top + 25 }));
  fc.assert(
    fc.property(box, fc.boolean(), (line, caretFirst) => {
      const { left, top } = placeBar([line], caretFirst, size, bounds);
      expect(left >= 0 && left + size.width <= 800 && top >= 0 && top + size.height <= 600).toBe(
        true,
      );
      expect(top >= line.bottom || top + size.height <= line.top).toBe(true);
    }),
  );
});

test('a menu opens to the side that has room', () => {
  expect([placeMenu(790, 590, size, bounds), placeMenu(10, 10, size, bounds)]).toEqual([
    { left: 550, top: 554 },
    { left: 10, top: 10 },
  ]);
});
