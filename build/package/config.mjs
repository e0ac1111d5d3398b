// @ts-check
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('electron-builder').AfterPackContext} PackContext */

/**
 * How the program is packaged, for electron-builder.
 * @param {{ dist: string, version: string }} runtime the Electron that goes in, and its version
 * @param {NodeJS.Platform} platform
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig({ dist, version }, platform = process.platform) {
  return {
    appId: 'app.hezhu.desk',
    productName: 'Hezhu',
    directories: { output: 'dist', buildResources: 'build/icon' },
    icon: 'build/icon/icon.png',
    files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json', 'LICENSE'],
    extraResources: [
      { from: 'seeds', to: 'seeds' },
      { from: 'THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' },
    ],
    electronDist: dist,
    electronVersion: version,
    electronFuses: fuses(platform),
    afterPack: removeDefaultApp,
    // No dependency of ours has native code.
    npmRebuild: false,
    linux: { executableName: 'hezhu', category: 'Office' },
    publish: null,
  };
}

/** The app that opens folders named on the command line has no place in a program of its own. @param {PackContext} context */
async function removeDefaultApp({ packager, appOutDir }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}

/**
 * A packaged Hezhu runs its own code only: not as a Node, not with a debugger, not from an unpacked folder.
 * @param {NodeJS.Platform} platform
 * @returns {NonNullable<import('electron-builder').Configuration['electronFuses']>}
 */
function fuses(platform) {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    // The page comes by a scheme of its own.
    grantFileProtocolExtraPrivileges: false,
    // Linux has no place in the executable for the archive's hash.
    enableEmbeddedAsarIntegrityValidation: platform !== 'linux',
  };
}
