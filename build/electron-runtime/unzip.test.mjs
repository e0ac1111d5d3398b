// @ts-check
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeZip } from '../testing/make-zip.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { unzip } from './unzip.mjs';

/** @param {Buffer} bytes @param {(name: string) => string | undefined} place */
async function unpack(bytes, place = (name) => name) {
  const folder = temporaryFolder();
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, bytes);
  await unzip(archive, join(folder, 'out'), place);
  return join(folder, 'out');
}

const ZIP = makeZip([
  { name: 'app/', text: '' },
  { name: 'app/run', text: 'run '.repeat(5000), mode: 0o755 },
  { name: 'app/empty', text: '' },
  { name: 'app/stored', text: '核注', store: true },
]);

it('writes every file with its bytes and its mode', async () => {
  const out = await unpack(ZIP);
  expect(readFileSync(join(out, 'app/run'), 'utf8')).toBe('run '.repeat(5000));
  expect(readFileSync(join(out, 'app/empty'), 'utf8')).toBe('');
  expect(readFileSync(join(out, 'app/stored'), 'utf8')).toBe('核注');
  if (process.platform !== 'win32') expect(statSync(join(out, 'app/run')).mode & 0o777).toBe(0o755);
});

it('writes only what is given a place, under the name it is given', async () => {
  const out = await unpack(ZIP, (name) => (name === 'app/run' ? 'start' : undefined));
  expect(readdirSync(out)).toEqual(['start']);
});

it('refuses an archive that is cut short, wherever it is cut', async () => {
  for (let length = 0; length < ZIP.length; length += 7) {
    await expect(unpack(ZIP.subarray(0, length))).rejects.toThrow();
  }
});

it('refuses bytes whose checksum differs', async () => {
  const damaged = makeZip([{ name: 'a', text: 'figure', crc: 1 }]);
  await expect(unpack(damaged)).rejects.toThrow('a: damaged (its CRC-32 differs)');
});

it('refuses a length that differs', async () => {
  const damaged = makeZip([{ name: 'a', text: 'figure', size: 5 }]);
  await expect(unpack(damaged)).rejects.toThrow('a: 6 bytes, not 5');
});

it('refuses an entry that leads out of the folder', async () => {
  const hostile = makeZip([{ name: '../outside', text: 'x' }]);
  await expect(unpack(hostile)).rejects.toThrow('leads out of the folder');
});
