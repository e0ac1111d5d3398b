// @ts-check
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { CHINESE_FONT, DISPLAY_TOOLS, LIBRARIES } from './needs.mjs';

/** @typedef {import('./needs.mjs').Need} Need */

/**
 * What this machine lacks to run Electron. A list that cannot be had (no ldconfig) counts as complete: Electron itself will name what it
 * misses.
 * @param {{ display: boolean }} wants whether a virtual display is needed
 * @returns {Promise<{ libraries: Need[], tools: Need[], fonts: Need[] }>}
 */
export async function findMissing({ display }) {
  const [libraries, fonts, tools] = await Promise.all([
    output('/sbin/ldconfig', ['-p']),
    output('fc-list', [':lang=zh', 'file']),
    Promise.all(DISPLAY_TOOLS.map(async (tool) => ((await isCommand(tool.command)) ? [] : [tool]))),
  ]);
  return {
    libraries: libraries === undefined ? [] : missingLibraries(libraries),
    tools: display ? tools.flat() : [],
    fonts: fonts?.trim() ? [] : [CHINESE_FONT],
  };
}

/** Which of Electron's libraries the loader's list lacks. @param {string} list as `ldconfig -p` prints it */
export function missingLibraries(list) {
  return LIBRARIES.filter(({ file }) => !list.includes(`\t${file} (`));
}

/** @param {string} command @param {string[]} args @returns {Promise<string | undefined>} undefined where it cannot be run */
async function output(command, args) {
  try {
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 1 << 24 });
    return stdout;
  } catch {
    return undefined;
  }
}

/** @param {string} name */
export async function isCommand(name, path = process.env['PATH'] ?? '') {
  const tries = path.split(delimiter).map((folder) =>
    access(join(folder, name), constants.X_OK).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(tries)).includes(true);
}
