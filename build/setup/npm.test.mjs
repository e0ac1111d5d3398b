// @ts-check
import { expect, it } from 'vitest';
import { npmCommand } from './npm.mjs';

it('is the npm that started us', () => {
  expect(npmCommand(['ci'], { npm_execpath: '/lib/npm/bin/npm-cli.js' })).toEqual({
    command: process.execPath,
    args: ['/lib/npm/bin/npm-cli.js', 'ci'],
    shell: false,
  });
});

it('is the one on the path where another program started us', () => {
  expect(npmCommand(['ci'], { npm_execpath: '/lib/yarn.js' })).toMatchObject({
    command: 'npm',
    args: ['ci'],
  });
});
