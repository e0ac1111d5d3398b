// @ts-check
import { expect, it } from 'vitest';
import { readArguments } from './arguments.mjs';

it('finds the app behind flags and files to require', () => {
  const args = ['-r', 'loader.js', '--inspect=0', '--no-sandbox', 'app', '--project', 'p'];
  expect(readArguments(args)).toEqual({ preloads: ['loader.js'], target: 'app', version: false });
});

it('is asked for the version only before the app', () => {
  expect(readArguments(['--version']).version).toBe(true);
  expect(readArguments(['app', '--version']).version).toBe(false);
});
