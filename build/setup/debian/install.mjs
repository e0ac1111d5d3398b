// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Fresh machines install updates on their own, which locks apt for a while. */
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=120'];

/**
 * Installs the packages that bring what is needed, by the names that this release knows.
 * @param {readonly import('./needs.mjs').Need[]} needs
 * @throws {Error} where apt-get fails
 */
export async function install(needs) {
  await aptGet('update', '-qq');
  const names = await Promise.all(needs.map(({ packages }) => firstKnown(packages)));
  await aptGet('install', '-y', '-qq', '--no-install-recommends', ...names);
}

/** @param {string[]} args */
async function aptGet(...args) {
  await run('apt-get', [...WAIT_FOR_LOCK, ...args], {
    // Debian's questions are answered by their defaults: nobody sits there.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
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
