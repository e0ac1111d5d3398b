import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-merge-'))));
afterEach(() => rm(folder, { recursive: true }));

const path = (...names: readonly string[]) => join(folder, ...names);

it('merges another copy after a backup, a line a report to which something came', async () => {
  await writeFile(path('一.txt'), '全县脱贫5户。\n');
  await writeFile(path('二.txt'), '全乡脱贫7户。\n');
  await runCaptured(['new', path('p'), '--name', '示例']);
  await runCaptured(['import', path('p'), path('一.txt')]);
  await cp(path('p'), path('copy'), { recursive: true });
  await runCaptured(['import', path('copy'), path('二.txt')]);
  const merged = await runCaptured(['merge', path('p'), path('copy'), '--json']);
  expect(merged.status).toBe(0);
  expect(merged.records()).toMatchObject([{ title: '全乡脱贫7户。', added: true, layers: [] }]);
  expect((await readdir(folder)).some((name) => name.startsWith('p.before-merge-'))).toBe(true);
  expect((await runCaptured(['list', path('p'), '--json'])).records()).toHaveLength(2);
  expect((await runCaptured(['verify', path('p')])).status).toBe(0);
});

it('says what is wrong with the folders', async () => {
  await runCaptured(['new', path('p')]);
  await runCaptured(['new', path('q')]);
  const runs = [
    await runCaptured(['merge', path('p'), path('p')]),
    await runCaptured(['merge', path('p'), path('q')]),
    await runCaptured(['merge', path('p'), path('nowhere')]),
    await runCaptured(['merge', path('p')]),
  ];
  expect(runs.map(({ status }) => status)).toEqual([2, 2, 3, 2]);
  expect((await readdir(folder)).sort()).toEqual(['p', 'q']);
});
