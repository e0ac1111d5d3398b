// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where things too large to fetch again for each checkout are kept: one folder a user, `HEZHU_CACHE` choosing another.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  return env['HEZHU_CACHE'] || join(userCache(env, platform, home), 'hezhu');
}

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @param {string} home */
function userCache(env, platform, home) {
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  return env['XDG_CACHE_HOME'] || join(home, '.cache');
}
