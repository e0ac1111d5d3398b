// @ts-check
import { realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folder that `node_modules/electron/dist` stands for, links followed; undefined where there is none.
 * @param {string} electronFolder
 */
export async function installedDist(electronFolder) {
  return realpath(join(electronFolder, 'dist')).catch(() => undefined);
}

/**
 * Lets the electron package find a runtime that is kept elsewhere, and with it all that ask the package: its command, electron-vite,
 * Playwright.
 * @param {string} electronFolder
 * @param {string} dist
 * @param {string} executable its path inside `dist`
 */
export async function linkDist(electronFolder, dist, executable) {
  const place = join(electronFolder, 'dist');
  if ((await installedDist(electronFolder)) !== (await realpath(dist))) {
    const temporary = `${place}.${process.pid}`;
    // A junction, the kind of link that Windows lets every user make, must name its target in full, as we do.
    await symlink(dist, temporary, 'junction');
    await rm(place, { recursive: true, force: true });
    await rename(temporary, place);
  }
  await writeFile(join(electronFolder, 'path.txt'), executable);
}
