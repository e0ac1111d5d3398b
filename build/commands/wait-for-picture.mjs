// @ts-check
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** The last chunk of every PNG file. */
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const PAUSE = 50;

/**
 * Waits until a whole PNG file stands at a path.
 * @param {string} path
 * @param {AbortSignal} ended set when nobody will write it any more
 * @param {number} limit ms
 * @returns {Promise<boolean>} whether it came
 */
export async function waitForPicture(path, ended, limit = 60_000) {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    if (await isWhole(path)) return true;
    if (ended.aborted) return false;
    await delay(PAUSE);
  }
  return false;
}

/** @param {string} path */
async function isWhole(path) {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  return bytes.subarray(-PNG_END.length).equals(PNG_END);
}
