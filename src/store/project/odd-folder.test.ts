import { lstat, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AppError } from '../../core/base/app-error.ts';
import { describeError } from '../../core/locale/problems/errors-words.ts';
import { findSources } from '../import/find-sources.ts';
import { oddFolder } from '../testing/odd-folder.ts';
import { aStore, findingsIn, reopened } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Names, sizes and times of all below a folder; links are not followed, since some lead in a circle. */
async function stateOf(folder: string): Promise<readonly string[]> {
  const states: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const { size, mtimeMs } = await lstat(path);
    states.push(`${path} ${size} ${mtimeMs}`);
    if (entry.isDirectory()) states.push(...(await stateOf(path)));
  }
  return states.sort();
}

test('of a hundred odd files each is opened or refused with a reason, and nothing outside is touched', async () => {
  const parent = await temporaryFolder();
  const { path, fates } = await oddFolder(parent);
  const before = await stateOf(parent);
  const store = await aStore();
  const { sources, refused } = await findSources([path]);
  const became = new Map<string, string>();
  const errors: AppError[] = [];
  for (const source of sources) {
    const imported = await store.importFile(source.path, { at: '2026-01-01T00:00:00.000Z' });
    became.set(source.name, imported.ok ? 'report' : imported.error.code);
    if (!imported.ok) errors.push(imported.error);
  }
  for (const error of refused) {
    if (!('file' in error)) throw new Error(JSON.stringify(error));
    became.set(error.file, error.code);
    errors.push(error);
  }
  const wanted = new Map([...fates].map(([name, fate]) => [`各种文件/${name}`, fate]));
  expect(Object.fromEntries(became)).toEqual(Object.fromEntries(wanted));
  expect(became.size).toBeGreaterThanOrEqual(100);
  expect(errors.filter((error) => describeError(error, 'zh-CN').length < 12)).toEqual([]);
  expect(await stateOf(parent)).toEqual(before);
  expect(await readFile(join(parent, '外面.txt'), 'utf8')).toBe('不许读我\n');
  const again = await reopened(store);
  expect([again.reports.length, await findingsIn(again.directory)]).toEqual([
    [...fates.values()].filter((fate) => fate === 'report').length,
    [],
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a link that somebody names is read where it leads to a file or a folder, and refused where it leads in a circle',
  async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '报告.txt'), '全县近4万人脱贫。\n');
    await symlink('报告.txt', join(folder, '链接.txt'));
    await symlink('环乙.txt', join(folder, '环甲.txt'));
    await symlink('环甲.txt', join(folder, '环乙.txt'));
    await symlink('.', join(folder, '原地'));
    const store = await aStore();
    const became = new Map<string, string>();
    for (const name of ['链接.txt', '环甲.txt']) {
      const { sources, refused } = await findSources([join(folder, name)]);
      expect(refused).toEqual([]);
      for (const { path } of sources) {
        const imported = await store.importFile(path, { at: '2026-01-01T00:00:00.000Z' });
        became.set(name, imported.ok ? 'report' : imported.error.code);
      }
    }
    expect(Object.fromEntries(became)).toEqual({
      '链接.txt': 'report',
      '环甲.txt': 'cannot-read',
    });
    // What is linked within it is not followed, so that it ends.
    const { sources, refused } = await findSources([join(folder, '原地')]);
    expect(sources.map(({ name }) => name)).toEqual(['原地/报告.txt']);
    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('import-is-link'));
  },
);
