import type { Box } from '../layout/piece-boxes.ts';

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room between a bar and what it belongs to: the lines under the text need some. */
const gap = 14;

/**
 * Where a bar for a selection goes: below its last line, or above its first where the caret is there or below is no room; never over the
 * selection while there is any room outside of it, and always within `bounds`.
 */
export function placeBar(
  boxes: readonly Box[],
  caretFirst: boolean,
  size: Size,
  bounds: Box,
): { readonly left: number; readonly top: number } {
  const first = boxes[0] ?? bounds;
  const last = boxes.at(-1) ?? bounds;
  const above = first.top - gap - size.height;
  const below = last.bottom + gap;
  const fitsAbove = above >= bounds.top;
  const fitsBelow = below + size.height <= bounds.bottom;
  const goesAbove = fitsAbove && (caretFirst || !fitsBelow);
  const top = goesAbove
    ? above
    : fitsBelow
      ? below
      : caretFirst
        ? bounds.top
        : bounds.bottom - size.height;
  const middle = goesAbove ? first.left : last.right - size.width;
  return { left: between(middle, bounds.left + gap, bounds.right - gap - size.width), top };
}

/** Where a menu goes that was asked for at a place: right below it, or on the other side where that leaves the bounds. */
export function placeMenu(
  x: number,
  y: number,
  size: Size,
  bounds: Box,
): { readonly left: number; readonly top: number } {
  const left = x + size.width > bounds.right ? x - size.width : x;
  const top = y + size.height > bounds.bottom ? y - size.height : y;
  return {
    left: between(left, bounds.left, bounds.right - size.width),
    top: between(top, bounds.top, bounds.bottom - size.height),
  };
}

function between(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
