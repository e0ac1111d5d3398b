// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * The variables that give Electron names of files as they are: where the locale is not installed, or not UTF-8, Chromium reads every
 * Chinese file name as garbage. The language of the screens stays as it was asked for.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {() => string} charmap what the C library takes the locale's encoding for
 * @returns {Record<string, string>}
 */
export function localeVariables(
  platform = process.platform,
  env = process.env,
  charmap = readCharmap,
) {
  if (platform !== 'linux' || charmap() === 'UTF-8') return {};
  const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const language = env['LANGUAGE'] || asked.replace(/[.@].*/, '');
  return { LC_ALL: 'C.UTF-8', ...(/^(?:|C|POSIX)$/.test(language) ? {} : { LANGUAGE: language }) };
}

function readCharmap() {
  return spawnSync('locale', ['charmap'], { encoding: 'utf8' }).stdout?.trim() ?? 'UTF-8';
}
