// Loaded before a program: says at its end how much memory it took at most, in KB, and how long it ran and worked, in milliseconds.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    const { user, system } = process.cpuUsage();
    const work = Math.round((user + system) / 1_000);
    process.stderr.write(`\npeak ${maxRSS} ${Math.round(performance.now())} ${work}\n`);
  });
}
