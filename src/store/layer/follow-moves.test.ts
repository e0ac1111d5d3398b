import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeInto } from '../../core/project/labels/merge-split.ts';
import { type ProjectChange, invertProjectChange } from '../../core/project/project-change.ts';
import { recordOf } from '../../core/project/project-record.ts';
import { countUses } from '../labels/label-uses.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, findingsIn, reopened, tagging, value } from '../testing/stores.ts';

const at = '2027-01-01T00:00:00.000Z';

function merging(store: ProjectStore): ProjectChange {
  const stamp = { newId: () => 'move', at };
  const edit = mergeInto(recordOf(store.project), 'figure', 'program', stamp);
  if (edit === null) throw new Error('both labels are built in');
  return { ...edit, id: 'merger', origin: 'edit', author: '李雷', at };
}

async function labelsOf(store: ProjectStore, report: string, reviewer: string) {
  return value(await store.layer(report, reviewer)).annotations.all.map(({ label }) => label);
}

async function twoReviewers() {
  const { store, report } = await aStoreWithReport();
  value(await store.ensureReviewer('韩梅梅'));
  for (const reviewer of ['李雷', '韩梅梅']) {
    const change = await tagging(store, report, 1, 2);
    const own = { ...change, id: `${change.id}-${reviewer}`, author: reviewer };
    const added = change.annotations.added.map((each) => ({
      ...each,
      id: `${each.id}-${reviewer}`,
    }));
    const annotations = { ...change.annotations, added };
    value(await store.commit(report, reviewer, { ...own, annotations }));
  }
  return { store, report };
}

test('a merger reaches everyone’s work at once, writes nobody’s file but their own, and goes back with one change', async () => {
  const { store, report } = await twoReviewers();
  const journal = join(store.directory, 'reports', report, 'layers', '韩梅梅.journal');
  const before = await readFile(journal, 'utf8');
  const change = merging(store);
  value(await store.commitProject(change));
  for (const reviewer of ['李雷', '韩梅梅']) {
    expect(await labelsOf(store, report, reviewer)).toEqual(['program']);
    const peeked = value(await store.peekLayer(report, reviewer));
    expect(peeked.annotations.all.map(({ label }) => label)).toEqual(['program']);
  }
  expect(await readFile(journal, 'utf8')).toBe(before);
  // Who opens the report has it in their own journal.
  expect(value(await store.mendLayer(report, '韩梅梅'))?.gesture).toBe('follow-labels');
  expect((await readFile(journal, 'utf8')).startsWith(before)).toBe(true);
  // And did not do it: what they can undo is what they did.
  const { done } = value(await store.history(report, '韩梅梅'));
  expect(done.map(({ gesture }) => gesture)).toEqual(['annotate']);
  await store.close();
  expect(await findingsIn(store.directory)).toEqual([]);
  const again = await reopened(store);
  expect(await labelsOf(again, report, '韩梅梅')).toEqual(['program']);
  value(await again.commitProject({ ...invertProjectChange(change), id: 'undo', origin: 'undo' }));
  for (const reviewer of ['李雷', '韩梅梅']) {
    expect(await labelsOf(again, report, reviewer)).toEqual(['figure']);
  }
  await again.close();
  expect(await findingsIn(again.directory)).toEqual([]);
});

test('what a label touches is counted over all reports and reviewers, and the counting can be stopped', async () => {
  const { store, report } = await twoReviewers();
  const asked = { kind: 'chosen', label: 'figure', chosen: { kind: 'all' } } as const;
  const uses = value(await countUses(store, asked));
  expect(uses.count).toBe(2);
  expect(uses.layers.map(({ report: id, reviewer, count }) => [id, reviewer, count])).toEqual([
    [report, '李雷', 1],
    [report, '韩梅梅', 1],
  ]);
  expect(uses.places).toHaveLength(2);
  const stopped = await countUses(store, asked, { signal: AbortSignal.abort() });
  expect(stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
});
