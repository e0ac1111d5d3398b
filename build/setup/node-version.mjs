// @ts-check
import { readFileSync } from 'node:fs';
import { SetUpFailure } from './failure.mjs';

const PACKAGE = new URL('../../package.json', import.meta.url);

/**
 * Refuses a Node older than package.json asks for. Called before anything is loaded that an older one could not even parse.
 * @param {string} version of the running Node, as `20.19.0`
 * @param {string} wanted as package.json's engines say it: `>=20.19`
 * @throws {SetUpFailure}
 */
export function demandNode(version = process.versions.node, wanted = wantedNode()) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.replace('>=', '').split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SetUpFailure(
    `Node.js ${version} is too old`,
    `install Node.js ${wanted.replace('>=', '')} or later (https://nodejs.org), and run the same command again`,
  );
}

/** @returns {string} */
function wantedNode() {
  return JSON.parse(readFileSync(PACKAGE, 'utf8')).engines.node;
}
