// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SetUpFailure } from '../setup/failure.mjs';

const SCREEN = '1920x1080x24';

/**
 * Starts a virtual display on a number that Xvfb itself finds to be free.
 * @returns {Promise<{ name: string, stop: () => Promise<void> }>} its name as `DISPLAY` has it
 * @throws {SetUpFailure}
 */
export async function startXvfb() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl+C in the terminal must not take the display away before the app has closed its files.
    detached: true,
  });
  const closed = once(child, 'close').catch(() => undefined);
  const kill = () => child.kill();
  process.once('exit', kill);
  const number = await firstLine(
    /** @type {import('node:stream').Readable} */ (child.stdio[3]),
    closed,
  );
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await closed;
  };
  return { name: `:${number}`, stop };
}

/** @param {import('node:stream').Readable} stream @param {Promise<unknown>} closed */
async function firstLine(stream, closed) {
  const said = once(stream.setEncoding('utf8'), 'data');
  const first = await Promise.race([said, closed.then(() => undefined)]);
  if (first !== undefined) return String(first[0]).trim();
  throw new SetUpFailure(
    'the virtual display (Xvfb) did not start',
    'run Xvfb -displayfd 1 to see why, or start on a machine with a display',
  );
}
