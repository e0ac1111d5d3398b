import { acquireLock } from '../lock.ts';

// Usage: lock file. Tries for the lock when a line comes in, prints `won` or `lost`, and ends at the second line.
const [path = ''] = process.argv.slice(2);
let lines = 0;
process.stdin.on('data', (data) => {
  for (const _line of data.toString().trim().split('\n')) {
    lines += 1;
    if (lines === 1) void compete();
    else process.exit();
  }
});
process.stdout.write('ready\n');

async function compete(): Promise<void> {
  const lock = await acquireLock(path, path);
  const code = lock.ok ? 'won' : lock.error.code === 'project-locked' ? 'lost' : lock.error.code;
  process.stdout.write(`${code}\n`);
}
