// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * The hash of a file's bytes, as npm writes it: `sha512-…` in base64.
 * @param {string} path
 * @param {'sha256' | 'sha512'} algorithm
 */
export async function integrityOf(path, algorithm) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return `${algorithm}-${hash.digest('base64')}`;
}
