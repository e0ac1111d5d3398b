// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Patience } from './patience.mjs';

/** How long the server may take to answer, and then to send more, in ms. */
const LIMITS = { firstAnswer: 8_000, nextBytes: 20_000 };

/**
 * Fills `dist` with the Electron of the installed `electron` package, by that package's own means: its mirror variables, its download
 * cache, its checksums. Given up within seconds where the server is out of reach.
 * @param {string} electronFolder
 * @param {string} version
 * @param {string} dist an absolute path
 * @throws {Error} where it cannot be had, or is not what its checksum says
 */
export async function makeOfficial(electronFolder, version, dist, limits = LIMITS) {
  const electronRequire = createRequire(join(electronFolder, 'package.json'));
  /** @param {string} name */
  const load = (name) => import(pathToFileURL(electronRequire.resolve(name)).href);
  const { downloadArtifact } = await load('@electron/get');
  const { extract } = await load('@electron-internal/extract-zip');
  const patience = new Patience(limits.firstAnswer, limits.nextBytes);
  try {
    const zip = await downloadArtifact({
      version,
      artifactName: 'electron',
      cacheRoot: process.env['electron_config_cache'],
      checksums: process.env['electron_use_remote_checksums']
        ? undefined
        : electronRequire('./checksums.json'),
      downloadOptions: { signal: patience.signal, getProgressCallback: () => patience.renew() },
    });
    patience.end();
    await extract(zip, { dir: dist });
  } finally {
    patience.end();
  }
}
