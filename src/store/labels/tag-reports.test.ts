import { expect, test } from 'vitest';
import { setFlag } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { type TagOrder, tagReports, takeTagsBack } from './tag-reports.ts';
import {
  aStore,
  aStoreWithReport,
  aText,
  findingsIn,
  reopened,
  tagging,
  value,
} from '../testing/stores.ts';

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
  const summary = await tagReports(store, order, quiet);
  expect(summary).toMatchObject({ annotations: 0, reports: 0, skipped: 4 });
  expect(summary.errors).toEqual([{ code: 'unknown-report', report: 'missing' }]);
  const again = { ...order, quote: '贫困', reports: [{ report, starts: [aText.indexOf('贫困')] }] };
  const tagged = await tagReports(store, again, quiet);
  expect(tagged).toMatchObject({ annotations: 1, reports: 1 });
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
  await tagReports(
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
  const back = { ...stamp, way: 'undo', batch: 'shared', reports: [report] } as const;
  const taken = { reports: 1, left: 0, errors: [] };
  expect(await takeTagsBack(store, back, quiet)).toEqual(taken);
  expect(value(await store.layer(report, '李雷')).annotations.all).toEqual(before);
  expect(value(await store.history(report, '李雷')).undone).toHaveLength(1);
  await takeTagsBack(store, { ...back, way: 'redo' }, quiet);
  expect(await labels()).toEqual(['program']);
  expect(value(await store.history(report, '李雷')).undone).toEqual([]);
  // Behind other work it is a step of its own, and what is so already stays so.
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 1)));
  expect(await takeTagsBack(store, back, quiet)).toEqual(taken);
  expect(await takeTagsBack(store, back, quiet)).toEqual(taken);
  expect(await labels()).toEqual(['figure', 'figure']);
  await takeTagsBack(store, { ...back, way: 'redo' }, quiet);
  expect(await labels()).toEqual(['figure', 'program']);
  // Where it no longer fits it stays and is told.
  const [, program] = value(await store.layer(report, '李雷')).annotations.all;
  if (program === undefined) throw new Error('it was made again');
  const flag = setFlag(program, true, { author: '李雷', at: aTime, newId: () => 'flag' });
  value(await store.commit(report, '李雷', flag));
  const again = await takeTagsBack(store, back, quiet);
  expect(again.errors).toMatchObject([{ code: 'change-conflict' }]);
  // Where it is stopped, it says what it has not come to.
  const stopped = await takeTagsBack(store, back, { ...quiet, signal: AbortSignal.abort() });
  expect(stopped).toEqual({ reports: 0, left: 1, errors: [] });
});

test('a tagging of many reports is taken back and made again after the program has ended, from what the journals say', async () => {
  const store = await aStore();
  value(await store.ensureReviewer('李雷'));
  const reports = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const source = new TextEncoder().encode(`第${index}份：${aText}`);
      return value(await store.importBytes(source, `${index}.txt`, { at: aTime })).id;
    }),
  );
  let count = 0;
  const stamp = { reviewer: '李雷', at: aTime, newId: () => `id-${(count += 1)}`, batch: 'shared' };
  const starts = async (report: string) => {
    const { text } = value(await store.readReport(report));
    return { report, starts: [text.indexOf('贫困')] };
  };
  const subject = { label: 'program', quote: '贫困', attributes: {} };
  const order = { ...stamp, ...subject, reports: await Promise.all(reports.map(starts)) };
  const remembered = await store.remembered();
  const done: number[] = [];
  const telling = {
    ...quiet,
    onProgress: (told: { readonly done: number }) => done.push(told.done),
  };
  expect(await tagReports(store, order, telling)).toMatchObject({ annotations: 12, reports: 12 });
  expect(done).toHaveLength(12);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  // None of them stays in memory for it.
  expect(await store.remembered()).toHaveLength(remembered.length);
  const again = await reopened(store);
  const tags = async () => {
    const layers = await Promise.all(reports.map((report) => again.layer(report, '李雷')));
    return layers.map((layer) => value(layer).annotations.all.length);
  };
  const back = { ...stamp, reports, way: 'undo' } as const;
  expect(await takeTagsBack(again, back, quiet)).toEqual({ reports: 12, left: 0, errors: [] });
  expect(await tags()).toEqual(reports.map(() => 0));
  const redo = { ...back, way: 'redo' } as const;
  expect(await takeTagsBack(again, redo, quiet)).toEqual({ reports: 12, left: 0, errors: [] });
  expect(await tags()).toEqual(reports.map(() => 1));
  await again.close();
  expect(await findingsIn(again.directory)).toEqual([]);
});
