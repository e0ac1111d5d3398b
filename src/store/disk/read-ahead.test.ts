import { expect, test } from 'vitest';
import { readAhead } from './read-ahead.ts';

test('the next are read while one is dealt with, and come in order', async () => {
  const begun: number[] = [];
  const seen: (readonly [number, string, number])[] = [];
  const read = async (item: number) => {
    begun.push(item);
    await new Promise((resolve) => setTimeout(resolve, item === 1 ? 20 : 0));
    return `read ${item}`;
  };
  for await (const [item, text] of readAhead([1, 2, 3, 4], 2, read)) {
    seen.push([item, text, begun.length]);
  }
  expect(seen).toEqual([
    [1, 'read 1', 3],
    [2, 'read 2', 4],
    [3, 'read 3', 4],
    [4, 'read 4', 4],
  ]);
});

test('a failure is told when its turn comes, and what is read after it troubles nobody', async () => {
  const seen: number[] = [];
  const read = (item: number) =>
    item > 1 ? Promise.reject(new Error(`no ${item}`)) : Promise.resolve(item);
  await expect(async () => {
    for await (const [item] of readAhead([1, 2, 3], 2, read)) seen.push(item);
  }).rejects.toThrow('no 2');
  expect(seen).toEqual([1]);
});
