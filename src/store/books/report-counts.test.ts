import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { setVerdict } from '../../core/annotation/edit/edit.ts';
import type { CountedReport } from '../../core/ipc/views.ts';
import { aTime } from '../../core/testing/builders.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { ReportCounts } from './report-counts.ts';
import { aStoreWithReport, reopened, tagging, value } from '../testing/stores.ts';

const silently = (): undefined => undefined;

async function checkedStore() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const [annotation] = value(await store.layer(report, '李雷')).annotations.all;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const context = { author: '李雷', at: aTime, newId: () => 'checked' };
  value(await store.commit(report, '李雷', setVerdict(annotation, 'confirmed', context)));
  value(await store.ensureReviewer('韩梅梅'));
  return { store, report };
}

async function countedBy(store: ProjectStore, reviewer: string) {
  const counts = new ReportCounts(store, reviewer, silently);
  await counts.count();
  return counts.summaries;
}

test('the list shows how far one reviewer has come', async () => {
  const { store } = await checkedStore();
  const [report] = store.reports;
  expect([await countedBy(store, '李雷'), await countedBy(store, '韩梅梅')]).toEqual([
    [
      {
        report,
        details: null,
        state: 'in-progress',
        annotations: 2,
        checked: 1,
        furthest: 12,
        note: '',
      },
    ],
    [
      {
        report,
        details: null,
        state: 'not-started',
        annotations: 0,
        checked: 0,
        furthest: 0,
        note: '',
      },
    ],
  ]);
});

test('what is not counted yet says so, and is told once it is', async () => {
  const { store, report } = await checkedStore();
  const told: CountedReport[] = [];
  const counts = new ReportCounts(store, '李雷', (news) => told.push(...news));
  expect(counts.summaries).toMatchObject([{ state: null, annotations: 0 }]);
  await counts.count();
  expect(told).toEqual([
    {
      report,
      details: null,
      state: 'in-progress',
      annotations: 2,
      checked: 1,
      furthest: 12,
      note: '',
    },
  ]);
});

test('a report is read again only where it was forgotten', async () => {
  const { store, report } = await checkedStore();
  const counts = new ReportCounts(store, '李雷', silently);
  await counts.count();
  value(await store.commit(report, '李雷', await tagging(store, report, 12, 13)));
  await counts.count();
  expect(counts.summaries).toMatchObject([{ annotations: 2 }]);
  counts.forget(report);
  await counts.count();
  expect(counts.summaries).toMatchObject([{ annotations: 3 }]);
});

test('nothing is told once it was stopped', async () => {
  const { store } = await checkedStore();
  const told: CountedReport[] = [];
  const counts = new ReportCounts(store, '李雷', (news) => told.push(...news));
  const counting = counts.count();
  counts.stop();
  await counting;
  expect(told).toEqual([]);
});

test('a layer that is cut short counts as empty and is named', async () => {
  const { store, report } = await checkedStore();
  const path = projectPaths(store.directory).report(report).layer('李雷');
  await writeFile(path, '{"schema": 1, "layer": {');
  const again = await reopened(store);
  expect([await countedBy(again, '李雷'), again.problems]).toMatchObject([
    [{ state: 'not-started', annotations: 0 }],
    [{ code: 'damaged-file', path }],
  ]);
});
