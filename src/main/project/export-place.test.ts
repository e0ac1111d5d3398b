import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportPlaces } from './export-place.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hezhu-export-'));
});
afterEach(() => rm(root, { recursive: true }));

const places = async (project: string, zip = false) => {
  const { taken, free } = await exportPlaces(root, { project, format: 'conll', zip });
  return [taken && basename(taken), basename(free)];
};

test('an export is named after project and format; what has that name is told, and a free one is there', async () => {
  expect(await places('语料')).toEqual([null, '语料-conll']);
  await mkdir(join(root, '语料-CONLL'));
  await mkdir(join(root, '语料-conll-2'));
  expect(await places('语料')).toEqual(['语料-CONLL', '语料-conll-3']);
  expect(await places('语料', true)).toEqual([null, '语料-conll.zip']);
});

test('a project’s name never leads out of the chosen folder', async () => {
  expect((await places('../../etc'))[1]).not.toContain('/');
});

test('where the chosen folder is gone, the export itself will say so', async () => {
  const gone = join(root, 'gone');
  expect(await exportPlaces(gone, { project: 'a', format: 'conll', zip: false })).toEqual({
    taken: null,
    free: join(gone, 'a-conll'),
  });
});
