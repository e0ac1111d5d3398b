import { expect, test } from 'vitest';
import { usualKeysOf } from './command.ts';
import { onScreen, screens } from './screen.ts';

test('every screen of the project has a key of its own', () => {
  expect(screens.filter((screen) => usualKeysOf(screen).length === 0)).toEqual([]);
});

test('a command of the report leaves a screen, and one that would alter what is out of sight does no more', () => {
  expect([
    onScreen('find-in-report'),
    onScreen('delete-annotation'),
    onScreen('export-corpus'),
  ]).toEqual(['returns', 'shows', 'stays']);
});
