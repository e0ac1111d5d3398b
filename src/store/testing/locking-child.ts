import { createInterface } from 'node:readline';
import { acquireLock } from '../disk/lock.ts';

// Usage: lock file. Tries for the lock when a first line comes in, prints `won` or `lost`, and ends with its input.
const [path = ''] = process.argv.slice(2);
createInterface(process.stdin)
  .once('line', () => void compete())
  .once('close', () => process.exit());
process.stdout.write('ready\n');

async function compete(): Promise<void> {
  const lock = await acquireLock(path, path);
  const code = lock.ok ? 'won' : lock.error.code === 'project-locked' ? 'lost' : lock.error.code;
  process.stdout.write(`${code}\n`);
}
