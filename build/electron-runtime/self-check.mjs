// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const PATIENCE = 30_000;

/**
 * Starts a runtime for a moment, as Node and so without a display.
 * @param {string} executable
 * @param {string} version what it must say it is
 * @throws {Error} where it does not start or is another version
 */
export async function selfCheck(executable, version) {
  const { stdout } = await promisify(execFile)(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: PATIENCE,
  });
  if (stdout.trim() !== version)
    throw new Error(`${executable} is Electron ${stdout.trim()}, not ${version}`);
}
