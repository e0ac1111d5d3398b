import { expect, test } from 'vitest';
import { accept, reject } from '../../core/annotation/edit/edit.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { aTime } from '../../core/testing/builders.ts';
import { readRuleAnswers } from './rule-answers.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, aText, value } from '../testing/stores.ts';

/** Has a reviewer accept the first figure of the text and reject the second. */
async function answer(store: ProjectStore, report: string, reviewer: string): Promise<void> {
  let last = 0;
  const context = { author: reviewer, at: aTime, newId: () => `${reviewer}-${(last += 1)}` };
  const start = aText.indexOf('近4万人');
  const provenance = { kind: 'rule', rule: 'figure/unit' } as const;
  const taken = { start, end: start + 4, label: 'figure', attributes: {}, provenance };
  const refused = { start: 0, end: 2, label: 'figure', rule: 'figure/unit' };
  const layer = emptyLayer(reviewer);
  value(await store.commit(report, reviewer, accept(layer, aText, [taken], context)));
  const now = value(await store.layer(report, reviewer));
  value(await store.commit(report, reviewer, reject(now, aText, [refused], context)));
}

test('the answers of all reviewers count, those of the adjudicated layer do not count again', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.ensureReviewer('韩梅梅'));
  for (const reviewer of ['李雷', '韩梅梅', 'final']) await answer(store, report, reviewer);
  const refused = [{ quote: '全县', times: 2 }];
  expect(await readRuleAnswers(store)).toEqual({
    ok: true,
    value: [{ rule: 'figure/unit', accepted: 2, relabelled: 0, rejected: 2, refused }],
  });
});

test('counting says how far it is, and stops when asked', async () => {
  const { store } = await aStoreWithReport();
  const told: number[] = [];
  await readRuleAnswers(store, { onProgress: ({ total }) => told.push(total) });
  expect(told).toEqual([1]);
  const signal = AbortSignal.abort();
  expect(await readRuleAnswers(store, { signal })).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
});
