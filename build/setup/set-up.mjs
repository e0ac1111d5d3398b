// @ts-check
import { join } from 'node:path';
import { isHeadless } from '../display/with-display.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { installDependencies } from './checkout.mjs';
import { ensureSystem } from './debian/system.mjs';
import { ELECTRON } from './root.mjs';
import { step } from './step.mjs';

/**
 * Makes a checkout able to start Electron: dependencies, the system's libraries, the runtime. What is there already costs
 * milliseconds and no network.
 * @throws {import('./failure.mjs').SetUpFailure}
 */
export async function setUp() {
  await installDependencies();
  await step('system', (say) => ensureSystem({ display: isHeadless() }, say));
  await step('electron', ensureElectron);
}

/** @param {import('./step.mjs').Say} say */
async function ensureElectron(say) {
  // Loaded late because these stand on the dependencies.
  const { ensureRuntime } = await import('../electron-runtime/ensure.mjs');
  const { recipesFor } = await import('../electron-runtime/recipes.mjs');
  await ensureRuntime(ELECTRON, join(cacheFolder(), 'electron'), recipesFor(ELECTRON), say);
}
