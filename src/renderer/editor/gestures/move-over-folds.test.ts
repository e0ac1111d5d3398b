import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../layout/blocks.ts';
import type { Movement } from './move-caret.ts';
import { type FoldedGeometry, moveOverFolds } from './move-over-folds.ts';

const text = '首页\n新闻\n正文一\n分享\n正文二\n版权';
const folds = [
  { start: 0, end: 5 },
  { start: 10, end: 12 },
  { start: 17, end: 19 },
];

/** One line a paragraph, each character as wide as the other; folded ones without a size. */
const geometry: FoldedGeometry = {
  text,
  foldAt: (offset) => folds.find(({ start, end }) => start <= offset && offset <= end) ?? null,
  paragraphAt: (offset) =>
    paragraphsOf(text).find(({ end }) => end >= offset) ?? { start: 0, end: 0 },
  boxAt: (offset) => boxOf(offset),
  boxBefore: (offset) => boxOf(offset),
};

function boxOf(offset: number) {
  const row = text.slice(0, offset).split('\n').length;
  const left = (offset - (text.lastIndexOf('\n', offset - 1) + 1)) * 10;
  const folded = folds.some(({ start, end }) => start <= offset && offset <= end);
  const top = row * 20;
  return folded ? { left: 0, top, bottom: top } : { left, top, bottom: top + 18 };
}

function walk(from: number, movement: Movement, steps: number): readonly number[] {
  const places = [from];
  for (let step = 0; step < steps; step += 1) {
    const memory = { goal: null, afterBreak: false };
    places.push(moveOverFolds(geometry, movement, places.at(-1) ?? 0, memory, 4).head);
  }
  return places;
}

describe('a fold is one place for the caret', () => {
  test('going right and left', () => {
    expect(walk(0, 'right', 9)).toEqual([0, 6, 7, 8, 9, 10, 13, 14, 15, 16]);
    expect(walk(15, 'left', 9)).toEqual([15, 14, 13, 10, 9, 8, 7, 6, 0, 0]);
  });

  test('going down and up', () => {
    expect(walk(0, 'down', 5)).toEqual([0, 6, 10, 13, 17, 17]);
    expect(walk(17, 'up', 5)).toEqual([17, 16, 10, 9, 0, 0]);
  });

  test('by words, lines and to the text’s edges', () => {
    expect(walk(6, 'word-right', 3)).toEqual([6, 8, 9, 10]);
    expect(walk(8, 'text-start', 1)).toEqual([8, 0]);
    expect(walk(8, 'text-end', 1)).toEqual([8, 17]);
    expect(walk(11, 'line-start', 1)).toEqual([11, 9]);
  });
});
