// @ts-check
import { readManifest } from '../electron-runtime/manifest.mjs';
import { installedDist } from '../electron-runtime/link.mjs';
import { SetUpFailure } from '../setup/failure.mjs';
import { build } from '../setup/checkout.mjs';
import { ELECTRON, ROOT } from '../setup/root.mjs';
import { setUp } from '../setup/set-up.mjs';
import { packageConfig } from '../package/config.mjs';

/** `npm run dist`: the packaged program as a folder in `dist`. */
export async function main() {
  await setUp();
  await build();
  const electronBuilder = await import('electron-builder');
  await electronBuilder.build({
    projectDir: ROOT,
    dir: true,
    config: packageConfig(await installedRuntime()),
  });
}

/** @returns {Promise<{ dist: string, version: string }>} */
async function installedRuntime() {
  const dist = await installedDist(ELECTRON);
  const manifest = dist === undefined ? undefined : await readManifest(dist);
  if (dist !== undefined && manifest !== undefined) return { dist, version: manifest.version };
  throw new SetUpFailure('the Electron runtime is gone', 'run the same command again');
}
