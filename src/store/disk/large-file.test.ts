import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mounts, smallDisk } from '../testing/small-disks.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { LargeFile } from './large-file.ts';
import { PageMemory } from './page-memory.ts';

const content = randomBytes(6 << 20);

/** Sizes around blocks, around what goes to the disk by itself, and around what goes at once. */
const size = fc.oneof(
  fc.constantFrom(0, 1, 4095, 4096, 4097, 1 << 18, 2 << 20, (2 << 20) + 1),
  fc.integer({ min: 0, max: 3 << 20 }),
);

/** Writes pieces, shutting the file behind those that are marked. */
async function written(folder: string, pieces: readonly (readonly [number, boolean])[]) {
  const path = join(folder, 'file');
  const file = new LargeFile(path, new PageMemory());
  let at = 0;
  for (const [length, shut] of pieces) {
    await file.write(content.subarray(at, at + length));
    at += Math.min(length, content.length - at);
    if (shut) await file.finish();
  }
  await file.finish();
  return { path, expected: content.subarray(0, at) };
}

test('a file has what was written, in whatever pieces, shut in between or not', async () => {
  const pieces = fc.array(fc.tuple(size, fc.boolean()), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(pieces, async (given) => {
      const folder = await mkdtemp(join(tmpdir(), 'hezhu-store-'));
      const { path, expected } = await written(folder, given);
      const found = await readFile(path);
      await rm(folder, { recursive: true });
      return found.equals(expected);
    }),
    { numRuns: 40 },
  );
});

test('a file that was shut before it had anything takes what comes after', async () => {
  const folder = await temporaryFolder();
  const { path, expected } = await written(folder, [
    [0, true],
    [5, false],
  ]);
  expect((await readFile(path)).equals(expected)).toBe(true);
});

test('many files are written side by side', async () => {
  const folder = await temporaryFolder();
  const memory = new PageMemory();
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  await Promise.all(
    numbers.map(async (number) => {
      const file = new LargeFile(join(folder, String(number)), memory);
      await file.write(content.subarray(number, (3 << 20) + number));
      await file.finish();
    }),
  );
  const found = await Promise.all(numbers.map((number) => readFile(join(folder, String(number)))));
  const isRight = found.map((bytes, number) =>
    bytes.equals(content.subarray(number, (3 << 20) + number)),
  );
  expect(isRight).toEqual(numbers.map(() => true));
});

test.skipIf(!mounts.memory)('a disk in memory takes the same bytes', async () => {
  const { path, expected } = await written(await smallDisk(16), [[(4 << 20) + 5, false]]);
  expect((await readFile(path)).equals(expected)).toBe(true);
});

test('a file that is there already is not written over', async () => {
  const path = join(await temporaryFolder(), 'file');
  await writeFile(path, 'mine');
  const file = new LargeFile(path, new PageMemory());
  await expect(file.write(content)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('mine');
});
