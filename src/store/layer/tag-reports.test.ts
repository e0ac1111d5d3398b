import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { type TagOrder, tagReports, takeTagsBack } from './tag-reports.ts';
import { aStoreWithReport, aText, tagging, value } from '../testing/stores.ts';

const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

test('a text is tagged in a report as one change with the shared id; what is tagged or gone is passed over', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 1, 2)));
  let count = 0;
  const order: TagOrder = {
    batch: 'shared',
    reviewer: '李雷',
    at: aTime,
    newId: () => `id-${(count += 1)}`,
    label: 'figure',
    quote: aText.slice(1, 2),
    attributes: {},
    reports: [
      { report, starts: [1, aText.indexOf('贫'), aText.lastIndexOf(aText.slice(1, 2))] },
      { report: 'missing', starts: [3] },
    ],
  };
  const { summary } = await tagReports(store, order, quiet);
  expect(summary).toMatchObject({ annotations: 0, reports: 0, skipped: 4 });
  expect(summary.errors).toEqual([{ code: 'unknown-report', report: 'missing' }]);
  const again = { ...order, quote: '贫困', reports: [{ report, starts: [aText.indexOf('贫困')] }] };
  const tagged = await tagReports(store, again, quiet);
  expect(tagged.summary).toMatchObject({ annotations: 1, reports: 1 });
  const layer = value(await store.layer(report, '李雷'));
  expect(layer.annotations.all.map(({ quote }) => quote)).toEqual([aText.slice(1, 2), '贫困']);
  const { done } = value(await store.history(report, '李雷'));
  expect(done.some(({ id }) => id.startsWith('shared.'))).toBe(true);
});

test('another label on the very place is exchanged, and the whole goes back and forth as steps of the reports', async () => {
  const { store, report } = await aStoreWithReport();
  const start = aText.indexOf('贫困');
  value(await store.commit(report, '李雷', await tagging(store, report, start, start + 2)));
  const before = value(await store.layer(report, '李雷')).annotations.all;
  let count = 0;
  const stamp = { reviewer: '李雷', at: aTime, newId: () => `id-${(count += 1)}` };
  const { made } = await tagReports(
    store,
    {
      ...stamp,
      batch: 'shared',
      label: 'program',
      quote: '贫困',
      attributes: {},
      reports: [{ report, starts: [start] }],
    },
    quiet,
  );
  const labels = async (): Promise<readonly string[]> =>
    value(await store.layer(report, '李雷')).annotations.all.map(({ label }) => label);
  expect(await labels()).toEqual(['program']);
  const back = { ...stamp, way: 'undo', made } as const;
  const taken = { summary: { reports: 1, left: 0, errors: [] }, reports: [report] };
  expect(await takeTagsBack(store, back, quiet)).toEqual(taken);
  expect(value(await store.layer(report, '李雷')).annotations.all).toEqual(before);
  expect(value(await store.history(report, '李雷')).undone).toHaveLength(1);
  await takeTagsBack(store, { ...back, way: 'redo' }, quiet);
  expect(await labels()).toEqual(['program']);
  expect(value(await store.history(report, '李雷')).undone).toEqual([]);
  // Behind other work it is a step of its own, and where it no longer fits it stays and is told.
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 1)));
  expect(await takeTagsBack(store, back, quiet)).toEqual(taken);
  const again = await takeTagsBack(store, back, quiet);
  expect(again.summary.errors).toMatchObject([{ code: 'change-conflict' }]);
  // Where it is stopped, it says what it has not come to.
  const stopped = await takeTagsBack(store, back, { ...quiet, signal: AbortSignal.abort() });
  expect(stopped).toEqual({ summary: { reports: 0, left: 1, errors: [] }, reports: [] });
});
