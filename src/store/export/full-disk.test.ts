import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { xmi } from '../../core/format/cas/xmi.ts';
import { allLabels } from '../../core/format/format.ts';
import { aTime } from '../../core/testing/builders.ts';
import { attempt } from '../failure.ts';
import { mounts, promisingDisk, smallDisk } from '../testing/small-disks.ts';
import { aStore, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { CorpusFolder } from './corpus-folder.ts';
import { exportCorpus } from './export-corpus.ts';

async function aLongReport() {
  const store = await aStore();
  const file = join(await temporaryFolder(), '长.txt');
  await writeFile(file, '全县贫困人口4万人。\n'.repeat(6_000));
  value(await store.importFile(file, { at: aTime }));
  return { store, labels: allLabels(store.project.labels) };
}

test.skipIf(!mounts.memory)(
  'a full disk is told with its place, leaves nothing half written, and keeps the earlier corpus',
  async () => {
    const { store, labels } = await aLongReport();
    const disk = await smallDisk(3);
    const out = join(disk, '语料');
    value(await exportCorpus(store, hezhuJsonl, { labels, out }));
    const earlier = await readFile(join(out, 'corpus.jsonl'));
    const again = await exportCorpus(store, xmi, { labels, out, overwrite: true });
    expect(again).toEqual({
      ok: false,
      error: { code: 'cannot-write', path: out, reason: 'ENOSPC' },
    });
    expect(await readdir(disk)).toEqual(['语料']);
    expect(await readFile(join(out, 'corpus.jsonl'))).toEqual(earlier);
  },
);

test.skipIf(!mounts.image).each([
  ['through the system’s memory', 1],
  ['from where it is', 1 << 20],
])('a disk that cannot keep what goes to it %s is told, and nothing stays', async (_, first) => {
  const disk = await promisingDisk(24);
  const out = join(disk, '语料');
  const place = { overwrite: false, zip: false };
  const folder = await CorpusFolder.begin(out, place);
  const add = (length: number) =>
    folder.write([{ path: 'all.bin', content: Buffer.alloc(length, 1), isText: false }]);
  const written = await attempt(async () => {
    await add(first);
    await folder.written();
    // So many that they are sent off behind the last: only what became of that tells that they are lost.
    for (let index = 0; index < 64; index += 1) await add(1 << 20);
    await folder.written();
    // The system tells a file once what it lost of it: after this, only who asked for it then knows.
    await promisify(execFile)('sync', ['-f', disk]).catch(() => undefined);
    await folder.finish();
  });
  expect(written).toEqual({
    ok: false,
    error: { code: 'cannot-write', path: out, reason: 'ENOSPC' },
  });
  await folder.abandon();
  expect(await readdir(disk)).toEqual([]);
});

test('a folder that stands where a file of the corpus is to be is told', async () => {
  const out = join(await temporaryFolder(), 'out');
  const folder = await CorpusFolder.begin(out, { overwrite: false, zip: false });
  await folder.write([{ path: 'a/b', content: 'x' }]);
  await folder.written();
  await folder.write([{ path: 'a', content: 'x' }]);
  expect(await attempt(() => folder.finish())).toMatchObject({
    ok: false,
    error: { code: 'cannot-write', path: out, reason: 'EEXIST' },
  });
  await folder.abandon();
  await mkdir(out);
});
