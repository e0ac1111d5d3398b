import type { WindowState } from '../../store/project/settings-file.ts';

/** A rectangle of the screen in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window in which everything can be reached. */
export const smallestWindow = { width: 960, height: 600 };

const roomy = { width: 1440, height: 900 };

/** How much of a window must be on a display for a hand to find it again. */
const findable = { width: 120, height: 40 };

/**
 * Where to put the window, given the free areas of the displays that are there now, the first of them the main one: where it was, moved and
 * shrunk onto its display; in the middle of the main display where that one is gone.
 */
export function placeWindow(
  remembered: WindowState | null,
  [main, ...others]: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const last = lastRectangle(remembered);
  const display = last && [main, ...others].find((area) => isFound(last, area));
  if (last && display) return fitted(last, display);
  const width = sized(remembered?.width ?? roomy.width, smallestWindow.width, main.width);
  const height = sized(remembered?.height ?? roomy.height, smallestWindow.height, main.height);
  return {
    x: main.x + Math.max(0, Math.round((main.width - width) / 2)),
    y: main.y + Math.max(0, Math.round((main.height - height) / 2)),
    width,
    height,
  };
}

function lastRectangle(remembered: WindowState | null): Rectangle | undefined {
  if (remembered === null || remembered.x === null || remembered.y === null) return undefined;
  const { x, y, width, height } = remembered;
  return { x, y, width, height };
}

/** Whether enough of the window's top edge, by which it is moved, lies on a display. */
function isFound(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const top = window.y >= area.y - findable.height && window.y <= area.y + area.height;
  return top && width >= findable.width && area.y + area.height - window.y >= findable.height;
}

function fitted(window: Rectangle, area: Rectangle): Rectangle {
  const width = sized(window.width, smallestWindow.width, area.width);
  const height = sized(window.height, smallestWindow.height, area.height);
  return {
    x: within(window.x, area.x, area.x + area.width - width),
    y: within(window.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** A length between the smallest window and the display; the smallest window wins. */
function sized(length: number, smallest: number, largest: number): number {
  return Math.max(smallest, Math.min(length, largest));
}

function within(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}
