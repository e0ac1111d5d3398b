import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { bundle } from '../testing/child-process.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('a thread that reads hears what it is asked before it has read all', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'text');
  await writeFile(path, '近4万人'.repeat(1000));
  const thread = new Worker(await bundle('reading-thread', folder), { argv: [path] });
  thread.postMessage('read');
  thread.postMessage('hello');
  const answers = [await once(thread, 'message'), await once(thread, 'message')].flat();
  await thread.terminate();
  expect(answers).toEqual(['heard', 'read']);
});
