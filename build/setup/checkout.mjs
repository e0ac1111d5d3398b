// @ts-check
import { isBuilt } from '../app-build/stamp.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ROOT } from './root.mjs';
import { step } from './step.mjs';

/**
 * Sees that the locked dependencies are installed.
 * @throws {import('./failure.mjs').SetUpFailure}
 */
export function installDependencies() {
  return step('dependencies', (say) => ensureDependencies(ROOT, say));
}

/**
 * Sees that the app is built from the sources as they are.
 * @throws {import('./failure.mjs').SetUpFailure}
 */
export async function build() {
  if (isBuilt(ROOT)) return;
  const { buildApp } = await import('../app-build/build-app.mjs');
  await step('build', (say) => buildApp(ROOT, say));
}
