// @ts-check
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { isBuilt, prepareStamp } from './stamp.mjs';

/** A checkout with one source, built. */
function builtCheckout() {
  const root = temporaryFolder();
  /** @param {string} path @param {string} text */
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('src/main/index.ts', 'start();');
  write('package.json', '{}');
  const record = prepareStamp(root);
  write('out/main/index.js', 'start();');
  record();
  return { root, write };
}

it('is built after a build, and not before the first', () => {
  expect(isBuilt(builtCheckout().root)).toBe(true);
  expect(isBuilt(temporaryFolder())).toBe(false);
});

it('is built when a checkout wrote the same sources anew', () => {
  const { root } = builtCheckout();
  utimesSync(join(root, 'src/main/index.ts'), 1, 1);
  expect(isBuilt(root)).toBe(true);
  expect(isBuilt(root)).toBe(true);
});

it('is built although a test changed', () => {
  const { root, write } = builtCheckout();
  write('src/main/index.test.ts', 'it();');
  expect(isBuilt(root)).toBe(true);
});

it('is not built when a source changed, came or went', () => {
  for (const change of [
    (/** @type {string} */ root) => writeFileSync(join(root, 'src/main/index.ts'), 'stop();'),
    (/** @type {string} */ root) => writeFileSync(join(root, 'src/main/menu.ts'), ''),
    (/** @type {string} */ root) => rmSync(join(root, 'src/main/index.ts')),
  ]) {
    const { root } = builtCheckout();
    change(root);
    expect(isBuilt(root)).toBe(false);
  }
});

it('is not built when something else wrote its output', () => {
  const { root, write } = builtCheckout();
  write('out/main/index.js', 'hotReload();');
  expect(isBuilt(root)).toBe(false);
});

it('is not built when a source changed during the build', () => {
  const { root, write } = builtCheckout();
  const record = prepareStamp(root);
  write('src/main/index.ts', 'changed();');
  record();
  expect(isBuilt(root)).toBe(false);
});
