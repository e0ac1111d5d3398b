// @ts-check
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inOneLine } from '../setup/failure.mjs';
import { installedDist } from './link.mjs';
import { findDamage, readManifest, writeManifest } from './manifest.mjs';
import { selfCheck } from './self-check.mjs';

/**
 * What keeps the runtime in `node_modules/electron` from being used, in words: undefined for a sound one, 'none' where there is none.
 * One that somebody else put there is tried once and then recorded.
 * @param {string} electronFolder
 * @param {string} executable its path inside `dist`
 * @param {readonly string[]} versions those that fit
 * @returns {Promise<string | undefined>}
 */
export async function inspectInstalled(electronFolder, executable, versions) {
  const dist = await installedDist(electronFolder);
  const path = await readText(join(electronFolder, 'path.txt'));
  if (dist === undefined || path === undefined) return 'none';
  if (path !== executable) return `path.txt names ${path}`;
  const manifest = await readManifest(dist);
  if (manifest !== undefined && versions.includes(manifest.version)) {
    return findDamage(dist, manifest);
  }
  return adopt(dist, executable, versions);
}

/** @param {string} dist @param {string} executable @param {readonly string[]} versions */
async function adopt(dist, executable, versions) {
  const version = (await readText(join(dist, 'version')))?.trim().replace(/^v/, '');
  if (version === undefined) return `${dirname(dist)} says no version`;
  if (!versions.includes(version)) return `Electron ${version} does not fit`;
  try {
    await selfCheck(join(dist, executable), version);
    await writeManifest(dist, { version, executable });
    return undefined;
  } catch (error) {
    return inOneLine(error);
  }
}

/** @param {string} path */
const readText = (path) => readFile(path, 'utf8').catch(() => undefined);
