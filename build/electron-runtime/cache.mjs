// @ts-check
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../setup/is-running.mjs';
import { findDamage, readManifest, writeManifest } from './manifest.mjs';
import { selfCheck } from './self-check.mjs';

/**
 * A runtime to have: which, and how its `dist` folder is made where it is missing.
 * @typedef {{
 *   version: string, from: string, key: string, executable: string, make: (dist: string) => Promise<void>,
 * }} Recipe
 */

const PARTIAL = '.partial';

/**
 * The `dist` folder of a sound runtime that is kept, or undefined.
 * @param {string} cache
 * @param {Pick<Recipe, 'key'>} recipe
 * @param {(damage: string) => void} onDamage told what is wrong with one that is not sound
 */
export async function findKept(cache, { key }, onDamage) {
  const dist = join(cache, key, 'dist');
  const manifest = await readManifest(dist);
  if (manifest === undefined) return undefined;
  const damage = await findDamage(dist, manifest);
  if (damage === undefined) return dist;
  onDamage(damage);
  return undefined;
}

/**
 * Makes a runtime under a name of its own, tries it, and moves it to its place: what stands there is always whole.
 * @param {string} cache
 * @param {Recipe} recipe
 * @returns {Promise<string>} its `dist` folder
 */
export async function makeKept(cache, recipe) {
  await sweep(cache);
  const partial = join(cache, `${recipe.key}.${process.pid}${PARTIAL}`);
  try {
    await mkdir(partial, { recursive: true });
    const dist = join(partial, 'dist');
    await recipe.make(dist);
    await selfCheck(join(dist, recipe.executable), recipe.version);
    await writeManifest(dist, recipe);
    await rm(join(cache, recipe.key), { recursive: true, force: true });
    await rename(partial, join(cache, recipe.key));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return join(cache, recipe.key, 'dist');
}

/** Removes what killed runs left half-made. @param {string} cache */
async function sweep(cache) {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const pid = Number(name.split('.').at(-2));
    if (name.endsWith(PARTIAL) && !isRunning(pid)) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}
