import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recordOf } from '../../core/project/project-record.ts';
import { type ProjectEdit, invertProjectChange } from '../../core/project/project-change.ts';
import { bringBackReports, removeReports } from '../../core/project/edits/removals.ts';
import { aLayer, aTime, anAnnotation } from '../../core/testing/builders.ts';
import { readHoldings } from './holdings.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import {
  aStoreWithReport,
  aText,
  findingsIn,
  reopened,
  tagging,
  value,
} from '../testing/stores.ts';

let made = 0;

async function commit(store: ProjectStore, edit: ProjectEdit | null) {
  if (edit === null) throw new Error('nothing to do');
  const change = {
    ...edit,
    id: `c${(made += 1)}`,
    author: '李雷',
    at: aTime,
    origin: 'edit',
  } as const;
  value(await store.commitProject(change));
  return change;
}

async function worked() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  value(await store.ensureReviewer('王芳'));
  const other = anAnnotation({ start: 8, end: 12, author: '王芳' }, aText);
  value(await store.addLayer(report, aLayer([other], [], { reviewer: '王芳' })));
  return { store, report };
}

const ids = (reports: ProjectStore['reports']) => reports.map(({ id }) => id);

test('a report that was taken out stays out over restarts, and comes back with everyone’s work', async () => {
  const { store, report } = await worked();
  const name = '脱贫综述';
  const change = await commit(
    store,
    removeReports(recordOf(store.project), [{ id: report, name }]),
  );
  expect([ids(store.reports), ids(store.removed)]).toEqual([[], [report]]);

  const later = await reopened(store);
  expect([ids(later.reports), ids(later.removed)]).toEqual([[], [report]]);
  expect(await findingsIn(later.directory)).toEqual([]);
  const undo = { ...invertProjectChange(change), id: 'u', origin: 'undo' } as const;
  value(await later.commitProject(undo));
  expect([ids(later.reports), ids(later.removed)]).toEqual([[report], []]);

  await commit(later, removeReports(recordOf(later.project), [{ id: report, name }]));
  const last = await reopened(later);
  await commit(last, bringBackReports(recordOf(last.project), new Set([report])));
  expect(ids(last.reports)).toEqual([report]);
  expect(value(await last.layer(report, '李雷')).annotations.size).toBe(1);
  expect(value(await last.history(report, '李雷')).done).toHaveLength(1);
});

test('everyone’s work is told, of reports in the project and out of it, and a layer that cannot be read is said', async () => {
  const { store, report } = await worked();
  const held = [
    { reviewer: '李雷', annotations: 1, checked: 0 },
    { reviewer: '王芳', annotations: 1, checked: 0 },
  ];
  const told = value(await readHoldings(store, [report]));
  expect(told).toEqual([{ report, held, unread: false }]);
  await commit(store, removeReports(recordOf(store.project), [{ id: report, name: '综述' }]));
  expect(value(await readHoldings(store, [report]))).toEqual(told);

  const later = await reopened(store);
  await writeFile(projectPaths(later.directory).report(report).layer('李雷'), '{');
  expect(value(await readHoldings(later, [report]))).toMatchObject([{ report, unread: true }]);
});

test('counting that is stopped says nothing', async () => {
  const { store, report } = await worked();
  const signal = AbortSignal.abort();
  expect(await readHoldings(store, [report], { signal })).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
});

test('damage in a report that was taken out is found all the same', async () => {
  const { store, report } = await worked();
  await commit(store, removeReports(recordOf(store.project), [{ id: report, name: '综述' }]));
  await store.close();
  const path = projectPaths(store.directory).report(report).text;
  await writeFile(path, `${await readFile(path, 'utf8')}多`);
  expect((await findingsIn(store.directory)).map(({ kind }) => kind)).toContain('wrong-hash');
});
