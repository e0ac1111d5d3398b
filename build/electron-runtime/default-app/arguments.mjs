// @ts-check

/**
 * Reads Electron's own command line: flags, files to require first (`-r FILE`: Playwright's loader comes that way), then the app and
 * its arguments.
 * @param {readonly string[]} args without the executable
 * @returns {{ preloads: string[], target: string | undefined, version: boolean }}
 */
export function readArguments(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-v' || arg === '--version') return { preloads, target: undefined, version: true };
    if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)] ?? '');
    else if (!arg.startsWith('-')) return { preloads, target: arg, version: false };
  }
  return { preloads, target: undefined, version: false };
}
