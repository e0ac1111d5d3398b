import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { largestText } from '../source/convert.ts';
import { aStore, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const seeds = join(import.meta.dirname, '..', '..', '..', 'seeds');

/** The seed reports, over and over, cut behind so many bytes or before, between two characters. */
async function reportBytes(bytes: number, lineEnd = '\n'): Promise<Buffer> {
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(join(seeds, name), 'utf8')));
  const whole = Buffer.from(texts.join('\n').replaceAll(/\r\n?|\n/g, lineEnd));
  const repeated = Buffer.alloc(bytes, whole);
  let end = bytes;
  while (((repeated[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return repeated.subarray(0, end);
}

async function imported(bytes: Buffer) {
  const store = await aStore();
  const path = join(await temporaryFolder(), '大.txt');
  await writeFile(path, bytes);
  return { store, result: await store.importFile(path, { at: aTime }) };
}

test('a text as large as the limit is imported, and reads back', { timeout: 60_000 }, async () => {
  const bytes = await reportBytes(largestText);
  const { store, result } = await imported(bytes);
  const report = value(result);
  const read = value(await (await reopened(store)).readReport(report.id));
  expect(Buffer.from(read.text).equals(bytes)).toBe(true);
  expect(report.length).toBe(read.text.length);
});

test('a text beyond the limit is refused, and the limit is named', async () => {
  const bytes = Buffer.concat([await reportBytes(largestText), Buffer.from('越界')]);
  const { store, result } = await imported(bytes);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'import-text-too-large', limit: largestText },
  });
  expect(store.reports).toEqual([]);
});

test('a line of a million characters is imported, and reads back', async () => {
  const text = new TextDecoder().decode(await reportBytes(4_000_000, '')).slice(0, 1_000_000);
  const { store, result } = await imported(Buffer.from(text));
  const report = value(result);
  expect(report.length).toBe(1_000_000);
  const read = value(await (await reopened(store)).readReport(report.id));
  expect(read.text === text).toBe(true);
});
