// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOneLine, SetUpFailure } from './failure.mjs';
import { runNpm } from './npm.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages by folder */

/**
 * Installs what package-lock.json names, unless it is all there. No package's install script is run: none of ours needs one, and a
 * script may download.
 * @param {string} root
 * @param {import('./step.mjs').Say} say
 * @throws {SetUpFailure}
 */
export async function ensureDependencies(root, say) {
  if (await hasDependencies(root)) return;
  const online = await registryAnswers(root);
  say(`installing what package-lock.json names${online ? '' : " from npm's cache"}`);
  const source = online ? '--prefer-offline' : '--offline';
  try {
    await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', source], root);
  } catch (error) {
    throw new SetUpFailure(
      `the dependencies could not be installed: ${inOneLine(error)}`,
      'see that the npm registry is in reach (npm config set registry or proxy choose another way to it), and run the same command again',
      error,
    );
  }
}

/**
 * Asked first, because without a network npm would try each of the hundreds of packages several times.
 * @param {string} root
 */
async function registryAnswers(root) {
  // With its usual cache npm would answer from there.
  const cache = await mkdtemp(join(tmpdir(), 'hezhu-npm-'));
  try {
    await runNpm(['view', 'lowdb', 'version', '--cache', cache], root, 'ignore');
    return true;
  } catch {
    return false;
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

/**
 * Whether node_modules holds what the lock names, by the record that npm leaves there at the end of each installation.
 * @param {string} root
 */
export async function hasDependencies(root) {
  const [locked, installed] = await Promise.all([
    readPackages(join(root, 'package-lock.json')),
    readPackages(join(root, 'node_modules', '.package-lock.json')),
  ]);
  return installed !== undefined && locked !== undefined && agree(locked, installed);
}

/** @param {string} path @returns {Promise<Packages | undefined>} */
async function readPackages(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Optional packages (those for other machines) may be missing.
 * @param {Packages} locked
 * @param {Packages} installed
 */
export function agree(locked, installed) {
  const wanted = Object.entries(locked).filter(([folder]) => folder !== '');
  return (
    wanted.every(([folder, entry]) => {
      const found = installed[folder];
      if (found === undefined) return entry.optional === true;
      return found.version === entry.version && found.integrity === entry.integrity;
    }) && Object.keys(installed).every((folder) => folder in locked)
  );
}
