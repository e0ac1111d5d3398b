import { expect, test } from 'vitest';
import { aTime } from '../core/testing/builders.ts';
import { type TagOrder, tagReports } from './tag-reports.ts';
import { aStoreWithReport, aText, tagging, value } from './testing/stores.ts';

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
  expect(await tagReports(store, again, quiet)).toMatchObject({ annotations: 1, reports: 1 });
  const layer = value(await store.layer(report, '李雷'));
  expect(layer.annotations.all.map(({ quote }) => quote)).toEqual([aText.slice(1, 2), '贫困']);
  const { done } = value(await store.history(report, '李雷'));
  expect(done.some(({ id }) => id.startsWith('shared.'))).toBe(true);
});
