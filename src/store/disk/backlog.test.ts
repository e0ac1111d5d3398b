import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Backlog } from './backlog.ts';

test('work of one line is done in order, that of two side by side', async () => {
  const done: string[] = [];
  const backlog = new Backlog(10);
  const [first, second] = [{}, {}];
  const say = (name: string, after: number) => async () => {
    await pause(after);
    done.push(name);
  };
  await backlog.add(first, 1, say('slow', 30));
  await backlog.add(first, 1, say('behind it', 0));
  await backlog.add(second, 1, say('beside it', 0));
  expect(done).toEqual([]);
  await backlog.empty();
  expect(done).toEqual(['beside it', 'slow', 'behind it']);
});

test('no more is under way than the limit, but for work that is above it alone', async () => {
  const backlog = new Backlog(10);
  let [weight, most] = [0, 0];
  for (const each of [4, 4, 4, 25, 4, 9]) {
    await backlog.add({}, each, async () => {
      weight += each;
      most = Math.max(most, weight);
      await pause(1);
      weight -= each;
    });
  }
  await backlog.empty();
  expect([weight, most]).toEqual([0, 25]);
});

test('a failure comes to the one who gives the next, and at the end', async () => {
  const backlog = new Backlog(1);
  await backlog.add({}, 1, () => Promise.reject(new Error('full')));
  await expect(backlog.add({}, 1, () => Promise.resolve())).rejects.toThrow('full');
  await expect(backlog.empty()).rejects.toThrow('full');
});
