// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentOf, listFiles, timesOf } from './fingerprint.mjs';

/** What goes into the app, and what comes out. */
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const OUTPUTS = ['out/main', 'out/preload', 'out/renderer'];
const STAMP = 'out/build-stamp.json';

/** @typedef {{ times: string, content: string, outputs: string }} Stamp */

/**
 * Whether the app as it lies in `out` was built from the sources as they are. Outputs are looked at too: hot reload and a build by hand
 * write the same folders.
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = readStamp(root);
  if (stamp === undefined || stamp.outputs !== timesOf(root, listFiles(root, OUTPUTS)))
    return false;
  const files = sources(root);
  const times = timesOf(root, files);
  if (times === stamp.times) return true;
  // A checkout of the same version writes every file anew.
  const content = contentOf(root, files);
  if (content !== stamp.content) return false;
  writeStamp(root, { ...stamp, times });
  return true;
}

/**
 * The sources before a build, to be recorded with what it makes: what changes while it runs is then seen.
 * @param {string} root
 * @returns {() => void} records the build
 */
export function prepareStamp(root) {
  const files = sources(root);
  const before = { times: timesOf(root, files), content: contentOf(root, files) };
  return () => writeStamp(root, { ...before, outputs: timesOf(root, listFiles(root, OUTPUTS)) });
}

/** @param {string} root */
const sources = (root) => listFiles(root, SOURCES, (path) => !/\.test\.[a-z]+$/.test(path));

/** @param {string} root @returns {Stamp | undefined} */
function readStamp(root) {
  try {
    return JSON.parse(readFileSync(join(root, STAMP), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {Stamp} stamp */
function writeStamp(root, stamp) {
  mkdirSync(dirname(join(root, STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), JSON.stringify(stamp));
}
