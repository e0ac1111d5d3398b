// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A recipe that makes something which says it is an Electron; counts how often it was asked to.
 * @param {string} version
 * @param {string} says the version that the made one names when it is tried
 */
export function fakeRecipe(version, says = version) {
  const recipe = {
    version,
    from: 'a test',
    key: `${version}-test`,
    executable: 'electron',
    made: 0,
    /** @param {string} dist */
    make: async (dist) => {
      recipe.made += 1;
      writeRuntime(dist, says);
    },
  };
  return recipe;
}

/** @param {string} dist @param {string} version */
export function writeRuntime(dist, version) {
  mkdirSync(join(dist, 'locales'), { recursive: true });
  writeFileSync(join(dist, 'electron'), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
  writeFileSync(join(dist, 'locales', 'zh-CN.pak'), '中文');
  writeFileSync(join(dist, 'version'), version);
}
