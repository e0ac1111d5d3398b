import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { freeLabels } from './free-labels.ts';
import { projectPaths } from '../paths.ts';
import { aStoreWithReport, reopened, tagging, value } from '../testing/stores.ts';

const none: ReadonlySet<string> = new Set();

test('a label is free where nobody’s work bears it, the reports of its import left out of account', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const asked = { labels: ['figure', 'program'], relationTypes: ['about'] };
  const free = { labels: ['program'], relationTypes: ['about'] };
  expect(value(await freeLabels(store, asked, none))).toEqual(free);
  expect(value(await freeLabels(store, asked, new Set([report])))).toEqual(asked);
  const signal = AbortSignal.abort();
  expect(await freeLabels(store, asked, none, { signal })).toMatchObject({
    error: { code: 'cancelled' },
  });
});

test('where a layer cannot be read no label is free', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const again = await reopened(store);
  await writeFile(projectPaths(again.directory).report(report).layer('李雷'), '{');
  const asked = { labels: ['program'], relationTypes: [] };
  expect(value(await freeLabels(again, asked, none)).labels).toEqual([]);
});
