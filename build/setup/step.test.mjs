// @ts-check
import { expect, it } from 'vitest';
import { step } from './step.mjs';

it('is silent when there was nothing to do', async () => {
  /** @type {string[]} */
  const printed = [];
  expect(
    await step(
      'build',
      () => 7,
      (line) => printed.push(line),
    ),
  ).toBe(7);
  expect(printed).toEqual([]);
});

it('says what it does, and how long it took', async () => {
  /** @type {string[]} */
  const printed = [];
  await step(
    'build',
    (say) => say('building the app'),
    (line) => printed.push(line),
  );
  expect(printed).toEqual(['build: building the app', 'build: done in 0.0 s']);
});
