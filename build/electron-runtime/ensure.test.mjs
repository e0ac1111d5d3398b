// @ts-check
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetUpFailure } from '../setup/failure.mjs';
import { fakeRecipe, writeRuntime } from '../testing/fake-runtime.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { ensureRuntime } from './ensure.mjs';

/** @typedef {import('./cache.mjs').Recipe} Recipe */

/** A checkout's electron package without a runtime, and a cache; `start` does what each start does, and gives what it said. */
function desk() {
  const folder = temporaryFolder();
  const electron = join(folder, 'electron');
  const cache = join(folder, 'cache');
  mkdirSync(electron);
  /** @param {Recipe[]} recipes */
  const start = async (...recipes) => {
    /** @type {string[]} */
    const said = [];
    await ensureRuntime(electron, cache, recipes, (message) => said.push(message));
    return said;
  };
  return { electron, cache, start, dist: join(electron, 'dist') };
}

// The stand-in for Electron is a shell script.
describe.skipIf(process.platform === 'win32')('the Electron runtime', () => {
  it('is made once, and then found without a word', async () => {
    const { electron, dist, start } = desk();
    const recipe = fakeRecipe('45.0.0');
    await start(recipe);
    expect(await start(recipe)).toEqual([]);
    expect(recipe.made).toBe(1);
    expect(readFileSync(join(dist, 'version'), 'utf8')).toBe('45.0.0');
    expect(readFileSync(join(electron, 'path.txt'), 'utf8')).toBe('electron');
  });

  it('is linked from the cache in a second checkout', async () => {
    const { electron, start } = desk();
    const recipe = fakeRecipe('45.0.0');
    await start(recipe);
    rmSync(electron, { recursive: true });
    mkdirSync(electron);
    await start(recipe);
    expect(recipe.made).toBe(1);
  });

  it('comes by the next recipe where the first fails, and stays with it', async () => {
    const { start, cache } = desk();
    const first = { ...fakeRecipe('45.0.0'), make: () => Promise.reject(new Error('no network')) };
    const second = fakeRecipe('33.0.0');
    expect(await start(first, second)).toContain('no Electron 45.0.0: no network');
    expect(await start(first, second)).toEqual([]);
    expect(readdirSync(cache)).toEqual(['33.0.0-test']);
  });

  it('is refused where it is not the version it should be', async () => {
    const { start, cache } = desk();
    await expect(start(fakeRecipe('45.0.0', '44.0.0'))).rejects.toThrow(SetUpFailure);
    expect(readdirSync(cache)).toEqual([]);
  });

  it.each([
    ['a file is missing', (/** @type {string} */ dist) => rmSync(join(dist, 'locales/zh-CN.pak'))],
    [
      'a file was cut short',
      (/** @type {string} */ dist) => writeFileSync(join(dist, 'locales/zh-CN.pak'), '中'),
    ],
    [
      'the executable was changed',
      (/** @type {string} */ dist) => {
        const script = readFileSync(join(dist, 'electron'), 'utf8');
        writeFileSync(join(dist, 'electron'), script.replace('echo', 'ECHO'));
        utimesSync(join(dist, 'electron'), 1, 1);
      },
    ],
    ['it is gone', (/** @type {string} */ dist) => rmSync(join(dist, '.'), { recursive: true })],
  ])('is made anew when %s', async (_what, damage) => {
    const { cache, dist, start } = desk();
    const recipe = fakeRecipe('45.0.0');
    await start(recipe);
    damage(join(cache, recipe.key, 'dist'));
    await start(recipe);
    expect(recipe.made).toBe(2);
    expect(readFileSync(join(dist, 'locales/zh-CN.pak'), 'utf8')).toBe('中文');
    expect(await start(recipe)).toEqual([]);
  });

  it('is believed after a mere touch', async () => {
    const { dist, start } = desk();
    const recipe = fakeRecipe('45.0.0');
    await start(recipe);
    utimesSync(join(dist, 'electron'), 1, 1);
    expect(await start(recipe)).toEqual([]);
  });

  it('is taken from the cache when a half-written one lies in the checkout', async () => {
    const { electron, dist, start } = desk();
    const recipe = fakeRecipe('45.0.0');
    await start(recipe);
    rmSync(dist);
    mkdirSync(dist);
    writeFileSync(join(dist, 'electron'), 'half');
    const said = await start(recipe);
    expect(said[0]).toBe(`the installed one is broken: ${electron} says no version`);
    expect(recipe.made).toBe(1);
    expect(readFileSync(join(dist, 'version'), 'utf8')).toBe('45.0.0');
  });

  it('is what somebody else installed, when that works', async () => {
    const { electron, dist, cache, start } = desk();
    const recipe = fakeRecipe('45.0.0');
    writeRuntime(dist, '45.0.0');
    writeFileSync(join(electron, 'path.txt'), 'electron');
    expect(await start(recipe)).toEqual([]);
    expect(recipe.made).toBe(0);
    expect(existsSync(cache)).toBe(false);
    rmSync(join(dist, 'locales/zh-CN.pak'));
    expect(await start(recipe)).toContain(
      'the installed one is broken: locales/zh-CN.pak is missing',
    );
  });

  it('leaves nothing of a run that was killed', async () => {
    const { cache, start } = desk();
    // No process has this number: it is above Linux's limit.
    mkdirSync(join(cache, '45.0.0-test.99999999.partial', 'dist'), { recursive: true });
    await start(fakeRecipe('45.0.0'));
    expect(readdirSync(cache)).toEqual(['45.0.0-test']);
  });

  it('ends in what to do next where no recipe succeeds', async () => {
    const { start } = desk();
    const recipe = { ...fakeRecipe('45.0.0'), make: () => Promise.reject(new Error('no network')) };
    await expect(start(recipe)).rejects.toMatchObject({
      next: expect.stringContaining('ELECTRON_MIRROR'),
    });
  });
});
