import { expect, test } from 'vitest';
import { type Change, invert } from '../core/annotation/edit/change.ts';
import { type EditContext, reject } from '../core/annotation/edit/edit.ts';
import { aTime } from '../core/testing/builders.ts';
import type { ProjectStore } from './project/project-store.ts';
import { aStoreWithReport, aText, findingsIn, reopened, value } from './testing/stores.ts';

const proposal = { start: 8, end: 12, label: 'figure', rule: 'figure/unit' };

async function rejecting(store: ProjectStore, report: string): Promise<Change> {
  let ids = 0;
  const context: EditContext = { author: '李雷', at: aTime, newId: () => `id-${(ids += 1)}` };
  return reject(value(await store.layer(report, '李雷')), aText, [proposal], context);
}

test('a rejection is in the file, there after reopening, and gone when it is undone', async () => {
  const { store, report } = await aStoreWithReport();
  const change = await rejecting(store, report);
  value(await store.commit(report, '李雷', change));
  const again = await reopened(store);
  const layer = value(await again.layer(report, '李雷'));
  expect({ rejections: layer.rejections, annotations: layer.annotations.size }).toEqual({
    rejections: [{ ...proposal, id: 'id-1', quote: '近4万人', author: '李雷', at: aTime }],
    annotations: 0,
  });
  expect(await findingsIn(again.directory)).toEqual([]);
  value(await again.commit(report, '李雷', { ...invert(change), id: 'undone', origin: 'undo' }));
  expect(value(await again.layer(report, '李雷')).rejections).toEqual([]);
});

test('a rejection that the text contradicts, or that comes twice, is refused', async () => {
  const { store, report } = await aStoreWithReport();
  const change = await rejecting(store, report);
  const added = change.rejections.added.map((each) => ({ ...each, quote: '近5万人' }));
  const wrong = { ...change, rejections: { ...change.rejections, added } };
  const results = [
    await store.commit(report, '李雷', wrong),
    await store.commit(report, '李雷', change),
    await store.commit(report, '李雷', { ...change, state: null }),
  ];
  expect(results.map((result) => (result.ok ? 'saved' : result.error.code))).toEqual([
    'bad-annotation',
    'saved',
    'change-conflict',
  ]);
});
