import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freeExportPlace } from './export-place.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hezhu-export-'));
});
afterEach(() => rm(root, { recursive: true }));

const free = async (project: string, zip = false) =>
  basename(await freeExportPlace(root, { project, format: 'conll', zip }));

test('an export gets a folder of its own, named after project and format', async () => {
  expect(await free('语料')).toBe('语料-conll');
  await mkdir(join(root, '语料-CONLL'));
  await mkdir(join(root, '语料-conll-2'));
  expect(await free('语料')).toBe('语料-conll-3');
  expect(await free('语料', true)).toBe('语料-conll.zip');
});

test('a project’s name never leads out of the chosen folder', async () => {
  expect(await free('../../etc')).not.toContain('/');
});

test('where the chosen folder is gone, the export itself will say so', async () => {
  const gone = join(root, 'gone');
  expect(await freeExportPlace(gone, { project: 'a', format: 'conll', zip: false })).toBe(
    join(gone, 'a-conll'),
  );
});
