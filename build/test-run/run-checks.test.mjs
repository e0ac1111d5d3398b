// @ts-check
import { expect, it } from 'vitest';
import { SetUpFailure } from '../setup/failure.mjs';
import { runChecks } from './run-checks.mjs';
import { ONE_FAILED, ONE_PASSED } from './tally.mjs';

it('goes on after a failure, but not with what stands on it', async () => {
  /** @type {string[]} */
  const printed = [];
  const tallies = await runChecks(
    [
      { name: 'lint', run: async () => ONE_FAILED },
      { name: 'build', run: () => Promise.reject(new SetUpFailure('no', 'mend it')) },
      { name: 'e2e', needs: ['build'], run: () => Promise.reject(new Error('not to be run')) },
      { name: 'unit', run: async () => ONE_PASSED },
    ],
    (line) => printed.push(line),
  );
  expect([...tallies]).toEqual([
    ['lint', ONE_FAILED],
    ['build', ONE_FAILED],
    ['e2e', ONE_FAILED],
    ['unit', ONE_PASSED],
  ]);
  expect(printed).toContain('not run: build failed');
  expect(printed).toContain('no\nNext: mend it.');
});

it('runs the checks of one step at once, and prints each whole', async () => {
  /** @type {string[]} */
  const printed = [];
  /** @type {() => void} */
  let end = () => {};
  const ended = new Promise((resolve) => (end = () => resolve(undefined)));
  const steps = [
    [
      {
        name: 'lint',
        run: async (/** @type {import('./run-checks.mjs').Print} */ print) => {
          print('first of lint');
          await ended;
          print('last of lint');
          return ONE_PASSED;
        },
      },
      {
        name: 'types',
        run: async (/** @type {import('./run-checks.mjs').Print} */ print) => {
          print('of types');
          end();
          return ONE_FAILED;
        },
      },
    ],
    { name: 'e2e', needs: ['types'], run: () => Promise.reject(new Error('not to be run')) },
  ];
  const tallies = await runChecks(steps, (line) => printed.push(line));
  expect(tallies.get('e2e')).toEqual(ONE_FAILED);
  expect(printed.filter((line) => !line.includes(' in '))).toEqual([
    ...['\n== types', 'of types', '\n== lint', 'first of lint', 'last of lint'],
    ...['\n== e2e', 'not run: types failed'],
  ]);
});
