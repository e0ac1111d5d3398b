import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import type { ProjectStore } from './project-store.ts';
import { aStoreWithReport, findingsIn, reopened, tagging, value } from '../testing/stores.ts';

async function quotes(store: ProjectStore, report: string): Promise<readonly string[]> {
  return value(await store.layer(report, '李雷')).annotations.all.map(({ quote }) => quote);
}

test('a project that is moved while it is open takes no edit until it is back, and leaves nothing at its old place', async () => {
  const { store, report } = await aStoreWithReport();
  const folder = store.directory;
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  const change = await tagging(store, report, 8, 12);
  await rename(folder, `${folder}-moved`);
  const gone = { ok: false, error: { code: 'cannot-write', path: folder, reason: 'ENOENT' } };
  expect([
    await store.commit(report, '李雷', change),
    await store.commit(report, '李雷', change),
    await store.ensureReviewer('韩梅梅'),
    await store.changeProject({ name: '别名' }),
  ]).toEqual([gone, gone, gone, gone]);
  expect(await store.layer(report, '李雷')).toMatchObject({ error: { code: 'cannot-read' } });
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
  await rename(`${folder}-moved`, folder);
  value(await store.commit(report, '李雷', change));
  expect(await quotes(await reopened(store), report)).toEqual(['全县', '近4万人']);
  expect(await findingsIn(folder)).toEqual([]);
});

test('a first edit and a new report do not go to another folder of the same name', async () => {
  const { store, report } = await aStoreWithReport();
  const folder = store.directory;
  const annotated = value(await store.annotatedReport(report));
  const change = await tagging(store, report, 8, 12);
  await rename(folder, `${folder}-moved`);
  await mkdir(join(folder, 'reports', report), { recursive: true });
  const other = { ...annotated, report: { ...annotated.report, id: 'other', importedAt: aTime } };
  const gone = { ok: false, error: { code: 'cannot-write', path: folder, reason: 'ENOENT' } };
  expect([await store.commit(report, '李雷', change), await store.addReport(other)]).toEqual([
    gone,
    gone,
  ]);
  expect(await readdir(folder, { recursive: true })).toEqual(['reports', join('reports', report)]);
});

test('a report whose folder is taken away takes no edit', async () => {
  const { store, report } = await aStoreWithReport();
  const folder = join(store.directory, 'reports', report);
  const change = await tagging(store, report, 8, 12);
  await rename(folder, join(store.directory, '..', report));
  expect(await store.commit(report, '李雷', change)).toEqual({
    ok: false,
    error: { code: 'cannot-write', path: folder, reason: 'ENOENT' },
  });
  expect(await readdir(join(store.directory, 'reports'))).toEqual([]);
});
