// @ts-check
import { readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

const preamble = `Hezhu contains the work of others. Each of these packages is shipped with it, as it is or bundled, under the licence printed below it.

Electron brings Chromium, Node.js, V8, FFmpeg and more; their licences are in the file LICENSES.chromium.html beside the program.
Written by \`node build/notices.mjs\`; a test sees that it is fresh.
`;

/**
 * The licences of all that is shipped: Electron, the run-time dependencies with theirs by name, and the sources of the gazetteer.
 * @param {string} root the checkout, with its packages installed
 * @returns {string}
 */
export function thirdPartyNotices(root) {
  /** @type {Map<string, Notice>} */
  const found = new Map();
  const electron = join(root, 'node_modules/electron');
  add(found, noticeOf(electron));
  collect(root, found);
  const notices = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
  const data = readFileSync(join(root, 'build/gazetteer/licences.txt'), 'utf8');
  return [preamble, ...notices.map(section), data].join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Adds the notices of what a package depends on, and of what that depends on.
 * @param {string} folder @param {Map<string, Notice>} found
 */
function collect(folder, found) {
  const { dependencies = {} } = manifestOf(folder);
  for (const name of Object.keys(dependencies)) {
    const dependency = folderOf(name, folder);
    if (add(found, noticeOf(dependency))) collect(dependency, found);
  }
}

/** @param {Map<string, Notice>} found @param {Notice} notice @returns {boolean} whether it is new */
function add(found, notice) {
  const key = `${notice.name} ${notice.version}`;
  if (found.has(key)) return false;
  found.set(key, notice);
  return true;
}

/**
 * Where Node finds a package from a folder. Looked up by folder, since not every package lets its package.json be resolved.
 * @param {string} name @param {string} from
 */
function folderOf(name, from) {
  // A path inside the package, since Node has no places for a package that is called like one of its own modules (string_decoder).
  const inside = `${name}/package.json`;
  const places =
    createRequire(join(realpathSync(from), 'package.json')).resolve.paths(inside) ?? [];
  const place = places.find((folder) => readsAsPackage(join(folder, name)));
  if (place === undefined) throw new Error(`${name} is not installed: run npm ci`);
  return join(place, name);
}

/** @param {string} folder */
function readsAsPackage(folder) {
  try {
    return manifestOf(folder).name !== undefined;
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {string} folder @returns {Notice} */
function noticeOf(folder) {
  const { name, version, license = 'unknown' } = manifestOf(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? licenceInReadme(folder) : read(join(folder, file));
  if (text === undefined) throw new Error(`${name} ${version} comes without its licence`);
  return { name, version, licence: license, text: text.trim() };
}

/** The chapter of a package's README that is its licence; some packages carry it nowhere else. @param {string} folder */
function licenceInReadme(folder) {
  const file = readdirSync(folder).find((entry) => /^readme/i.test(entry));
  if (file === undefined) return undefined;
  return /^#+ *licen[cs]e\s*\n([^]+)$/im.exec(read(join(folder, file)))?.[1];
}

/** @param {string} file */
function read(file) {
  return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
}

/** @param {Notice} notice */
function section({ name, version, licence, text }) {
  return `${name} ${version} (${licence})\n\n${text}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root));
}
