// @ts-check
import { inOneLine, SetUpFailure } from '../failure.mjs';
import { install } from './install.mjs';
import { findMissing, isCommand } from './missing.mjs';

/** @typedef {import('./needs.mjs').Need} Need */

/**
 * Sees that a Linux has what Electron needs of it: installs it as root on Debian and its kin, else says the line that does.
 * @param {{ display: boolean }} wants whether a virtual display is needed
 * @param {import('../step.mjs').Say} say
 * @throws {SetUpFailure} where something is missing without which no window opens
 */
export async function ensureSystem(wants, say) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(wants);
  const vital = [...missing.libraries, ...missing.tools];
  const needs = [...vital, ...missing.fonts];
  if (needs.length === 0) return;
  const apt = await isCommand('apt-get');
  if (apt && process.getuid?.() === 0) await installAll(needs, say);
  else if (vital.length > 0) throw new SetUpFailure(`${list(vital)} missing`, advice(vital, apt));
  // Text without glyphs is still text: this one does not stop the start.
  else say(`no Chinese font was found; ${advice(needs, apt)}`);
}

/** @param {readonly Need[]} needs @param {import('../step.mjs').Say} say */
async function installAll(needs, say) {
  say(`installing ${list(needs)} with apt-get`);
  try {
    await install(needs);
  } catch (error) {
    throw new SetUpFailure(`apt-get failed: ${inOneLine(error)}`, advice(needs, true), error);
  }
}

/**
 * The one line to run.
 * @param {readonly Need[]} needs
 * @param {boolean} apt
 */
export function advice(needs, apt) {
  if (!apt) return `install ${list(needs)} with your system's package manager`;
  const names = needs.map(({ packages }) => packages.at(-1)).join(' ');
  return `run: sudo apt-get update && sudo apt-get install -y ${names}`;
}

/** @param {readonly Need[]} needs */
const list = (needs) => needs.map(({ what }) => what).join(', ');
