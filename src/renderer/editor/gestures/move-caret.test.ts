import { expect, test } from 'vitest';
import { type CaretGeometry, type Moved, type Movement, moveCaret } from './move-caret.ts';

const text = '一二三四五六七八\n九十';

/** Four characters to a line, each ten pixels wide. */
const geometry: CaretGeometry = {
  text,
  paragraphAt: (offset) => (offset <= 8 ? { start: 0, end: 8 } : { start: 9, end: 11 }),
  boxAt(offset) {
    const row = offset < 4 ? 0 : offset <= 8 ? 1 : 2;
    const left = [offset, offset - 4, offset - 9][row] ?? 0;
    return { left: left * 10, top: row * 20, bottom: row * 20 + 16 };
  },
  boxBefore: (offset) => ({ left: geometry.boxAt(offset - 1).left + 10 }),
};

/** The offsets that movements lead to one after another. */
function walk(head: number, ...movements: readonly Movement[]): readonly number[] {
  let at: Moved = { head, goal: null, afterBreak: false };
  return movements.map((movement) => {
    at = moveCaret(geometry, movement, at.head, at, 2);
    return at.head;
  });
}

test('the end of a soft-broken line is drawn on it, and going on starts from there', () => {
  expect(walk(1, 'line-end', 'line-end', 'line-start')).toEqual([4, 4, 0]);
  expect(walk(1, 'line-end', 'down')).toEqual([4, 8]);
});

test('going up and down keeps the column where a line is too short for it', () => {
  expect(walk(3, 'down', 'down', 'up', 'up')).toEqual([7, 11, 7, 3]);
});

test('a page is several lines, and the edges of the text stop it', () => {
  expect(walk(1, 'page-down', 'page-down', 'page-up')).toEqual([10, 11, 1]);
});

test('any other movement forgets the column', () => {
  expect(walk(3, 'down', 'left', 'up')).toEqual([7, 6, 2]);
});
