// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian's questions are answered by their defaults: nobody sits there. */
const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs the packages that bring what is needed, by the names that this release knows.
 * @param {readonly import('./needs.mjs').Need[]} needs
 * @throws {Error} where apt-get fails
 */
export async function install(needs) {
  await run('apt-get', ['update', '-qq'], { env: ENVIRONMENT });
  const names = await Promise.all(needs.map(({ packages }) => firstKnown(packages)));
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env: ENVIRONMENT,
    maxBuffer: 1 << 26,
  });
}

/** @param {readonly string[]} names */
async function firstKnown(names) {
  for (const name of names) {
    const known = await run('apt-cache', ['show', name]).catch(() => undefined);
    if (known !== undefined) return name;
  }
  return names.at(-1) ?? '';
}
