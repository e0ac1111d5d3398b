import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyChange } from '../../core/annotation/history/change-filter.ts';
import { type Change, applyChange, invert } from '../../core/annotation/edit/change.ts';
import { annotate, remove, setNote } from '../../core/annotation/edit/edit.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import { restore } from '../../core/annotation/history/restore.ts';
import type { ToldChange } from '../../core/annotation/history/told-change.ts';
import type { ChangesAsked, ChangesView } from '../../core/ipc/views.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, aText, reopened, tagging, value } from '../testing/stores.ts';

const asked: ChangesAsked = { layers: null, filter: everyChange, from: null, limit: 100 };

/** All pages of an answer, of so many changes each. */
async function allChanges(
  store: ProjectStore,
  report: string,
  given: Partial<ChangesAsked> = {},
): Promise<readonly ToldChange[]> {
  const changes: ToldChange[] = [];
  let from: ChangesAsked['from'] = null;
  do {
    const page: ChangesView = value(await store.changes(report, { ...asked, ...given, from }));
    changes.push(...page.changes);
    from = page.next;
  } while (from !== null);
  return changes;
}

function minute(count: number): string {
  return new Date(Date.UTC(2026, 0, 2, 3, count)).toISOString();
}

/** Tags a stretch of the text as a reviewer, at a minute. */
async function tag(store: ProjectStore, report: string, reviewer: string, at: number) {
  const layer = value(await store.layer(report, reviewer));
  const ids = [`${reviewer}-${at}`, `${reviewer}-${at}-change`];
  const span = { start: at, end: at + 2, label: 'figure', attributes: {} };
  const change = annotate(layer, aText, [{ ...span, provenance: { kind: 'reviewer' } }], {
    author: reviewer,
    at: minute(at),
    newId: () => ids.shift() ?? 'spare',
  });
  value(await store.commit(report, reviewer, change));
  return change;
}

function undoing(change: Change, at: number): Change {
  return { ...invert(change), id: `undo-${change.id}`, origin: 'undo', at: minute(at) };
}

const named = ({ layer, change, isUndone }: ToldChange) =>
  `${layer} ${change.origin} ${change.id}${isUndone ? ' undone' : ''}`;

test('a report’s changes come from the latest on, whoever made them, in pages of any size', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.ensureReviewer('韩梅梅'));
  const first = await tag(store, report, '李雷', 1);
  await tag(store, report, '韩梅梅', 2);
  await tag(store, report, '李雷', 3);
  value(await store.commit(report, '韩梅梅', undoing(await tag(store, report, '韩梅梅', 4), 5)));
  const expected = [
    '韩梅梅 undo undo-韩梅梅-4-change',
    '韩梅梅 edit 韩梅梅-4-change undone',
    '李雷 edit 李雷-3-change',
    '韩梅梅 edit 韩梅梅-2-change',
    '李雷 edit 李雷-1-change',
  ];
  for (const limit of [1, 2, 100]) {
    expect((await allChanges(store, report, { limit })).map(named)).toEqual(expected);
  }
  const own = await allChanges(store, report, { layers: ['李雷'] });
  expect(own.map(named)).toEqual([expected[2], expected[4]]);
  const last = own[1];
  expect(last && value(await store.change(report, '李雷', last.end))).toEqual(first);
});

test('the changes of one annotation are found by its id', async () => {
  const { store, report } = await aStoreWithReport();
  const change = await tagging(store, report, 0, 2);
  value(await store.commit(report, '李雷', change));
  value(await store.commit(report, '李雷', await tagging(store, report, 4, 6)));
  const [annotation] = change.annotations.added;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const context = { author: '李雷', at: minute(9), newId: () => 'note' };
  value(await store.commit(report, '李雷', setNote(annotation, '见年鉴', context)));
  const filter = { ...everyChange, annotation: annotation.id };
  expect((await allChanges(store, report, { filter })).map(named)).toEqual([
    '李雷 edit note',
    `李雷 edit ${change.id}`,
  ]);
});

test('of a report that nobody has begun there is nothing to tell', async () => {
  const { store, report } = await aStoreWithReport();
  const none = { changes: [], quotes: {}, next: null, broken: [] };
  expect(value(await store.changes(report, asked))).toEqual(none);
  expect(value(await store.changes(report, { ...asked, layers: ['李雷'] }))).toEqual(none);
});

const dataOf = ({ annotations, ...rest }: Layer) => ({ ...rest, annotations: annotations.all });

test('any step of random work can be gone back to, also after opening the project again', async () => {
  const { store, report } = await aStoreWithReport();
  const steps = fc.sample(
    fc.record({ at: fc.nat(11), what: fc.constantFrom('tag', 'tag', 'note', 'remove', 'undo') }),
    { numRuns: 60, seed: 20261124 },
  );
  const layers: Layer[] = [emptyLayer('李雷')];
  let last: Change | null = null;
  for (const [count, { at, what }] of steps.entries()) {
    const layer = layers.at(-1) ?? emptyLayer('李雷');
    const ids = [`id-${count}`, `id-${count}-change`];
    const context = { author: '李雷', at: minute(count), newId: () => ids.shift() ?? 'spare' };
    const [one] = layer.annotations.all.slice(at % Math.max(1, layer.annotations.size));
    const span = { start: at, end: at + 2, label: 'figure', attributes: {} } as const;
    let change: Change | null = null;
    if (what === 'tag') {
      change = annotate(layer, aText, [{ ...span, provenance: { kind: 'reviewer' } }], context);
    } else if (what === 'undo') change = last && { ...undoing(last, count), id: ids[0] ?? '' };
    else if (one !== undefined && what === 'note') change = setNote(one, `注${count}`, context);
    else if (one !== undefined) change = remove(layer, [one], context);
    const next = change && applyChange(layer, change);
    if (change === null || next?.ok !== true) continue;
    value(await store.commit(report, '李雷', change));
    last = what === 'undo' ? null : change;
    layers.push(next.value);
  }
  const again = await reopened(store);
  const told = await allChanges(again, report, { limit: 7 });
  expect(told.length).toBe(layers.length - 1);
  const now = value(await again.layer(report, '李雷'));
  const context = { author: '李雷', at: minute(99), newId: () => 'restore' };
  for (const [back, { end }] of told.entries()) {
    const earlier = value(await again.earlierLayer(report, '李雷', end));
    const restored = restore(now, earlier, context);
    const then = restored === null ? now : applyChange(now, restored);
    const layer = 'ok' in then ? (then.ok ? then.value : null) : then;
    const expected = layers[layers.length - 1 - back];
    expect(layer && dataOf(layer)).toEqual(expected && dataOf(expected));
  }
});

test('a place that is no step of the journal is refused by name', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  expect(await store.earlierLayer(report, '李雷', 7)).toMatchObject({
    ok: false,
    error: { code: 'history-unreadable' },
  });
});
