// @ts-check
import { readFileSync } from 'node:fs';

/** Settings of the kernel that keep ordinary users from making the namespaces Chromium's sandbox is built of. */
const FORBIDDING = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', value: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', value: '0' },
];

/**
 * The variables Electron needs to start as this user: Chromium refuses to start as root unless its sandbox is off, and elsewhere ends at
 * once where the kernel forbids it. Packaged builds are installed so that theirs works.
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} user
 * @param {(file: string) => string | undefined} read
 * @returns {Record<string, string>}
 */
export function sandboxVariables(
  platform = process.platform,
  user = process.getuid?.(),
  read = readSetting,
) {
  if (platform !== 'linux') return {};
  const forbidden = FORBIDDING.some(({ file, value }) => read(file)?.trim() === value);
  return user === 0 || forbidden ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};
}

/** @param {string} file */
function readSetting(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
