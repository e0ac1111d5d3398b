import { describe, expect, test } from 'vitest';
import { placeWindow } from './window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('a window', () => {
  test('opens in the middle of the main display the first time', () => {
    expect(placeWindow(null, [monitor, laptop])).toEqual({
      x: 2000,
      y: 270,
      width: 1440,
      height: 900,
    });
  });

  test('is no larger than a small display, and never smaller than everything needs', () => {
    expect(placeWindow(null, [laptop])).toEqual(laptop);
    expect(placeWindow(null, [{ x: 0, y: 0, width: 800, height: 500 }])).toEqual({
      x: 0,
      y: 0,
      width: 960,
      height: 600,
    });
  });

  test('opens where it was, also on the second display', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 800, maximised: false };
    expect(placeWindow(place, [laptop, monitor])).toEqual({
      x: 1600,
      y: 100,
      width: 1200,
      height: 800,
    });
  });

  test('keeps its size in the middle of the main display when its own is gone', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 800, maximised: false };
    expect(placeWindow(place, [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
  });

  test.each([
    ['hangs over the left edge', { x: -300, y: 100, width: 1200, height: 800 }, { x: 0, y: 100 }],
    ['hangs over the right edge', { x: 1300, y: 50, width: 1200, height: 800 }, { x: 240, y: 50 }],
    [
      'has its title below the edge',
      { x: 10, y: 890, width: 1000, height: 700 },
      { x: 220, y: 113 },
    ],
  ])('is moved onto the display when it %s', (_, place, expected) => {
    expect(placeWindow({ ...place, maximised: false }, [laptop])).toMatchObject(expected);
  });
});
