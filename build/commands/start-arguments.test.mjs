// @ts-check
import { expect, it } from 'vitest';
import { SetUpFailure } from '../setup/failure.mjs';
import { readStartArguments } from './start-arguments.mjs';

it("leaves the app's arguments in their order", () => {
  expect(
    readStartArguments(['--project', 'p', '--screenshot', 'a.png', '--keep', '--lang', 'en']),
  ).toEqual({ keep: true, screenshot: 'a.png', app: ['--project', 'p', '--lang', 'en'] });
});

it('has no options of its own by default', () => {
  expect(readStartArguments([])).toEqual({ keep: false, screenshot: undefined, app: [] });
});

it('refuses a screenshot without a name', () => {
  expect(() => readStartArguments(['--screenshot'])).toThrow(SetUpFailure);
});
