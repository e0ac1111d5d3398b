import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { CorpusFolder } from './corpus-folder.ts';

test('a file of many megabytes, made durable while it is made, is there as it was written', async () => {
  const out = join(await temporaryFolder(), 'out');
  const folder = await CorpusFolder.begin(out, { overwrite: false, zip: false });
  const hash = createHash('sha256');
  for (let index = 0; index < 140; index += 1) {
    const content = Buffer.alloc(1 << 20, index);
    hash.update(content);
    await folder.write([{ path: 'data/all.bin', content, isText: false }]);
  }
  const sha256 = hash.digest('hex');
  expect(await folder.written()).toEqual([{ path: 'data/all.bin', bytes: 140 << 20, sha256 }]);
  await folder.finish();
  const written = await readFile(join(out, 'data', 'all.bin'));
  expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
});
