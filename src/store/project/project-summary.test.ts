import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { setVerdict } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { projectPaths } from '../paths.ts';
import { countProject } from './project-summary.ts';
import { ReportCounts } from '../books/report-counts.ts';
import { aStoreWithReport, reopened, tagging, value } from '../testing/stores.ts';

async function checkedStore() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const [annotation] = value(await store.layer(report, '李雷')).annotations.all;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const context = { author: '李雷', at: aTime, newId: () => 'checked' };
  value(await store.commit(report, '李雷', setVerdict(annotation, 'confirmed', context)));
  value(await store.ensureReviewer('韩梅梅'));
  return store;
}

test('totals count labels, reviewers and verdicts, those that do not occur as well', async () => {
  const store = await checkedStore();
  const counts = await countProject(store);
  expect(counts).toEqual({
    reports: 1,
    annotations: 2,
    relations: 0,
    labels: new Map([
      ['figure', 2],
      ['program', 0],
      ['location', 0],
    ]),
    reviewers: new Map([
      ['李雷', 2],
      ['韩梅梅', 0],
    ]),
    verdicts: new Map([
      ['unchecked', 1],
      ['confirmed', 1],
      ['wrong', 0],
      ['cannot-verify', 0],
      ['needs-source', 0],
    ]),
  });
  expect((await countProject(store, '韩梅梅')).annotations).toBe(0);
});

test('counts and exports have what no snapshot has yet', async () => {
  const store = await checkedStore();
  const report = String(store.reports[0]?.id);
  await store.close();
  const path = projectPaths(store.directory).report(report).layer('李雷');
  await rm(path);
  const again = await reopened(store);
  const { layers } = value(await again.annotatedReport(report));
  const counts = new ReportCounts(again, '李雷', () => undefined);
  await counts.count();
  expect([
    counts.summaries[0]?.annotations,
    (await countProject(again)).annotations,
    layers.map(({ reviewer, annotations }) => [reviewer, annotations.size]),
  ]).toEqual([2, 2, [['李雷', 2]]]);
});
