// @ts-check

/**
 * Something that a Debian package brings: the packages' names, that of newer releases first.
 * @typedef {{ what: string, packages: readonly string[] }} Need
 */

/** The shared libraries that Electron does not bring; their packages pull in the rest. @type {readonly (Need & { file: string })[]} */
export const LIBRARIES = [
  { what: 'GTK', file: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { what: 'NSS', file: 'libnss3.so', packages: ['libnss3'] },
  { what: 'ALSA', file: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { what: 'GBM', file: 'libgbm.so.1', packages: ['libgbm1'] },
];

/** A virtual display, for machines without one. @type {readonly (Need & { command: string })[]} */
export const DISPLAY_TOOLS = [
  { what: 'Xvfb', command: 'Xvfb', packages: ['xvfb'] },
  { what: 'xauth', command: 'xauth', packages: ['xauth'] },
];

/** Without it Chinese text is a row of boxes. @type {Need} */
export const CHINESE_FONT = { what: 'a Chinese font', packages: ['fonts-noto-cjk'] };
