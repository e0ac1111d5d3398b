import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-cli-'))));
afterEach(() => rm(folder, { recursive: true }));

const path = (...names: readonly string[]) => join(folder, ...names);

async function project(): Promise<string> {
  await writeFile(path('报告.txt'), '全县有近4万人。\n');
  await runCaptured(['new', path('p'), '--name', '示例']);
  await runCaptured(['import', path('p'), path('报告.txt')]);
  return path('p');
}

describe('backup, restore and repair', () => {
  it('backs a project up to one file and restores it elsewhere', async () => {
    const dir = await project();
    const backup = await runCaptured(['backup', dir, '--out', path('b.zip'), '--json']);
    const restore = await runCaptured(['restore', path('b.zip'), path('again'), '--json']);
    const verify = await runCaptured(['verify', path('again')]);
    const twice = await runCaptured(['restore', path('b.zip'), path('again')]);
    const over = await runCaptured(['backup', dir, '--out', path('b.zip')]);
    expect([backup, restore, verify, twice, over].map(({ status }) => status)).toEqual([
      0, 0, 0, 3, 3,
    ]);
    expect([...backup.records(), ...restore.records()]).toMatchObject([
      { path: path('b.zip'), reports: 1 },
      { path: path('again'), name: '示例' },
    ]);
  });

  it('repairs after a backup, and says what it mended and what is left', async () => {
    const dir = await project();
    const [id = ''] = await readdir(join(dir, 'reports'));
    await writeFile(join(dir, 'reports', id, 'report.json'), 'broken');
    await writeFile(join(dir, '笔记.txt'), 'mine');
    const repair = await runCaptured(['verify', dir, '--repair', '--json']);
    expect(repair.status).toBe(1);
    expect(repair.records()).toMatchObject([
      { kind: 'unreadable', file: `reports/${id}/report.json`, mended: true },
      { kind: 'extra-file', file: '笔记.txt', mended: false },
    ]);
    const [zip = ''] = (await readdir(folder)).filter((name) => name.includes('before-repair'));
    expect((await runCaptured(['restore', path(zip), path('before')])).status).toBe(0);
    expect(await readFile(path('before', 'reports', id, 'report.json'), 'utf8')).toBe('broken');
  });
});
