import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMany } from './read-many.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('many files are read in their order, and those that cannot be are null', async () => {
  const folder = await temporaryFolder();
  const names = Array.from({ length: 500 }, (_, index) => `${index}.json`);
  for (const name of names) {
    if (name === '7.json') await mkdir(join(folder, name));
    else if (name !== '250.json') await writeFile(join(folder, name), name);
  }
  const read = await readMany(names.map((name) => join(folder, name)));
  const texts = read.map((bytes) => bytes && new TextDecoder().decode(bytes));
  expect(texts).toEqual(
    names.map((name) => (name === '7.json' || name === '250.json' ? null : name)),
  );
});
