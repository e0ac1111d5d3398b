import { expect, test } from 'vitest';
import { mapLimited } from './map-limited.ts';
import { Serial } from './serial.ts';

test('tasks run one after another, and a failing one does not hold up the next', async () => {
  const serial = new Serial();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === 'second') throw new Error('refused');
    return name;
  };
  const results = await Promise.allSettled(
    ['first', 'second', 'third'].map((name) => serial.run(task(name))),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(
    ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});

test('no more than the limit is under way, and results keep the order of the items', async () => {
  let underWay = 0;
  let most = 0;
  const doubled = await mapLimited([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setTimeout(resolve, item));
    underWay -= 1;
    return item * 2;
  });
  expect([doubled, most]).toEqual([[10, 2, 8, 4, 6], 2]);
});
