import { parentPort } from 'node:worker_threads';
import { readBytes } from '../disk/thread-reads.ts';

// Run as a thread: reads a file many times over when it is asked to, and answers whatever else it is asked.

const [, , path = ''] = process.argv;

async function readOften(): Promise<void> {
  for (let done = 0; done < 500; done += 1) await readBytes(path);
  parentPort?.postMessage('read');
}

parentPort?.on('message', (asked: unknown) => {
  if (asked === 'read') void readOften();
  else parentPort?.postMessage('heard');
});
