// @ts-check
import { SetUpFailure, inOneLine } from '../setup/failure.mjs';
import { findKept, makeKept } from './cache.mjs';
import { inspectInstalled } from './installed.mjs';
import { linkDist } from './link.mjs';

/** @typedef {import('./cache.mjs').Recipe} Recipe */
/** @typedef {(message: string) => void} Say */

/**
 * Makes `node_modules/electron` hold a runtime that works: the one there, else one that is kept, else a new one by the first recipe that
 * succeeds.
 * @param {string} electronFolder
 * @param {string} cache the folder of the kept runtimes
 * @param {readonly Recipe[]} recipes best first
 * @param {Say} say
 * @throws {SetUpFailure} where no recipe succeeds
 */
export async function ensureRuntime(electronFolder, cache, recipes, say) {
  const versions = recipes.map((recipe) => recipe.version);
  const executable = /** @type {Recipe} */ (recipes[0]).executable;
  const problem = await inspectInstalled(electronFolder, executable, versions);
  if (problem === undefined) return;
  if (problem !== 'none') say(`the installed one is broken: ${problem}`);
  const dist = (await firstKept(cache, recipes, say)) ?? (await firstMade(cache, recipes, say));
  await linkDist(electronFolder, dist, executable);
}

/** @param {string} cache @param {readonly Recipe[]} recipes @param {Say} say */
async function firstKept(cache, recipes, say) {
  for (const recipe of recipes) {
    const dist = await findKept(cache, recipe, (damage) =>
      say(`the kept Electron ${recipe.version} is broken: ${damage}`),
    );
    if (dist === undefined) continue;
    say(`linking Electron ${recipe.version} from ${cache}`);
    return dist;
  }
  return undefined;
}

/** @param {string} cache @param {readonly Recipe[]} recipes @param {Say} say */
async function firstMade(cache, recipes, say) {
  /** @type {unknown} */
  let last;
  for (const recipe of recipes) {
    try {
      say(`fetching Electron ${recipe.version} from ${recipe.from}`);
      return await makeKept(cache, recipe);
    } catch (error) {
      last = error;
      say(`no Electron ${recipe.version}: ${inOneLine(error)}`);
    }
  }
  throw new SetUpFailure(
    `no Electron runtime could be had: ${inOneLine(last)}`,
    `on a network that reaches one of them (ELECTRON_MIRROR names a mirror) run the same command again, or copy ${cache} from a machine that has it`,
    last,
  );
}
