// @ts-check
import { lstat, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { integrityOf } from './integrity.mjs';

/**
 * What a sound runtime looks like, kept beside its `dist` folder and written last: sizes in bytes by path, and the executable's hash with
 * the time of its last change (ms), which saves hashing it at every start.
 * @typedef {{
 *   version: string, executable: string, hash: string, modified: number, sizes: Record<string, number>,
 * }} Manifest
 */

/** @param {string} dist */
const manifestPath = (dist) => join(dirname(dist), 'manifest.json');

/**
 * Records a runtime that has just been made and tried.
 * @param {string} dist
 * @param {{ version: string, executable: string }} runtime the executable's path inside `dist`
 */
export async function writeManifest(dist, { version, executable }) {
  const path = join(dist, executable);
  /** @type {Manifest} */
  const manifest = {
    version,
    executable,
    hash: await integrityOf(path, 'sha256'),
    modified: (await stat(path)).mtimeMs,
    sizes: await sizesIn(dist),
  };
  await writeFile(manifestPath(dist), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** @param {string} dist @returns {Promise<Manifest | undefined>} undefined where there is none or it is not readable */
export async function readManifest(dist) {
  try {
    return JSON.parse(await readFile(manifestPath(dist), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with a runtime, in words; undefined for a sound one.
 * @param {string} dist
 * @param {Manifest} manifest
 * @returns {Promise<string | undefined>}
 */
export async function findDamage(dist, manifest) {
  const sizes = await sizesIn(dist).catch(() => ({}));
  for (const [path, size] of Object.entries(manifest.sizes)) {
    const found = /** @type {Record<string, number>} */ (sizes)[path];
    if (found === undefined) return `${path} is missing`;
    if (found !== size) return `${path} has ${found} bytes, not ${size}`;
  }
  const path = join(dist, manifest.executable);
  if ((await stat(path)).mtimeMs === manifest.modified) return undefined;
  return (await integrityOf(path, 'sha256')) === manifest.hash
    ? undefined
    : `${manifest.executable} has been changed`;
}

/** Sizes of the files under a folder (links not followed), in a fixed order. @param {string} folder */
async function sizesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    paths.map(
      async (path) =>
        /** @type {const} */ ([
          relative(folder, path).replaceAll('\\', '/'),
          (await lstat(path)).size,
        ]),
    ),
  );
  return Object.fromEntries(sizes.sort(([a], [b]) => (a < b ? -1 : 1)));
}
