import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, applyChange } from '../../core/annotation/edit/change.ts';
import { type EditContext, annotate, remove, setNote } from '../../core/annotation/edit/edit.ts';
import {
  type History,
  emptyHistory,
  historyOf,
  record,
  redo,
  undo,
} from '../../core/annotation/history/history.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { HistoryPlace } from '../../core/ipc/views.ts';
import { aTime } from '../../core/testing/builders.ts';
import { spansOf } from '../../core/testing/random.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, aText, reopened, tagging, value } from '../testing/stores.ts';

async function storedHistory(store: ProjectStore, report: string): Promise<History> {
  const { done, undone } = value(await store.history(report, '李雷'));
  return historyOf(done, undone);
}

function dataOf({ annotations, ...rest }: Layer) {
  return { ...rest, annotations: annotations.all };
}

/** What a history would do next and after that, apart from the stamps of what it does. */
function effects({ done, undone }: History): readonly unknown[] {
  const ways = [done, undone].map((stack) => {
    const steps: unknown[] = [];
    for (let at = stack; at !== null; at = at.below) {
      const { gesture, annotations, relations, state } = at.top;
      steps.push({ gesture, annotations, relations, state });
    }
    return steps;
  });
  return ways;
}

test('a layer that nobody has begun has nothing to undo', async () => {
  const { store, report } = await aStoreWithReport();
  expect(value(await store.history(report, '李雷'))).toEqual({
    done: [],
    undone: [],
    earlier: null,
  });
});

test('random edits, undos and redos, with reopening in between, end where a model ends', async () => {
  const { store, report } = await aStoreWithReport();
  let open = store;
  let model: { layer: Layer; history: History } = {
    layer: emptyLayer('李雷'),
    history: emptyHistory,
  };
  let count = 0;
  const newId = () => `id-${(count += 1)}`;
  const context: EditContext = { author: '李雷', at: aTime, newId };
  const stamp = () => ({ id: newId(), author: '李雷', at: aTime });
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('tag'), span: spansOf(aText) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('note', 'remove') }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen') }) },
  );
  const next = (
    each: { readonly do: string; readonly span?: { start: number; end: number } },
    { layer, history }: typeof model,
  ) => {
    if (each.do === 'undo') return undo(history, stamp());
    if (each.do === 'redo') return redo(history, stamp());
    const [first] = layer.annotations.all;
    let change: Change | null = null;
    if (each.span !== undefined) {
      const span = { ...each.span, label: 'figure', attributes: {} };
      change = annotate(layer, aText, [{ ...span, provenance: { kind: 'reviewer' } }], context);
    } else if (first !== undefined) {
      const note = `注${count}`;
      change = each.do === 'note' ? setNote(first, note, context) : remove(layer, [first], context);
    }
    return change && { change, history: record(history, change) };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      for (const each of steps) {
        if (each.do === 'reopen') {
          open = await reopened(open);
          model = { ...model, history: await storedHistory(open, report) };
        }
        const made = each.do === 'reopen' ? null : next(each, model);
        if (made === null) continue;
        const applied = applyChange(model.layer, made.change);
        if (!applied.ok) throw new Error(JSON.stringify(applied.error));
        expect(await open.commit(report, '李雷', made.change)).toMatchObject({ ok: true });
        model = { layer: applied.value, history: made.history };
      }
      expect(dataOf(value(await open.layer(report, '李雷')))).toEqual(dataOf(model.layer));
      expect(effects(await storedHistory(open, report))).toEqual(effects(model.history));
    }),
    { seed: 20261123, numRuns: 10 },
  );
});

test('a long history comes in pages, the nearest first, down to the first change', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  const edits = 450;
  let [tagged] = value(await store.layer(report, '李雷')).annotations.all;
  for (let count = 0; count < edits && tagged !== undefined; count += 1) {
    const context: EditContext = { author: '李雷', at: aTime, newId: () => `note-${count}` };
    const change = setNote(tagged, `第${count}次`, context);
    value(await store.commit(report, '李雷', change));
    tagged = change.annotations.updated[0]?.[1];
  }
  let history = await storedHistory(store, report);
  // The last three are undone, which the pages behind must know.
  for (let count = 0; count < 3; count += 1) {
    const stepped = undo(history, { id: `undo-${count}`, author: '李雷', at: aTime });
    if (stepped === null) throw new Error('nothing to undo');
    value(await store.commit(report, '李雷', stepped.change));
    history = stepped.history;
  }
  const again = await reopened(store);
  const pages: number[] = [];
  const done: Change[] = [];
  let from: HistoryPlace | undefined;
  do {
    const page = value(await again.history(report, '李雷', from));
    pages.push(page.done.length);
    done.push(...page.done);
    from = page.earlier ?? undefined;
  } while (from !== undefined);
  expect(pages).toEqual([200, 200, 48]);
  expect(done.map(({ id }) => id)).toEqual([
    ...Array.from({ length: edits - 3 }, (_, index) => `note-${edits - 4 - index}`),
    'tag-0-2-change',
  ]);
});

test('a change of megabytes is read when undo comes to it, and not before', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  const [tagged] = value(await store.layer(report, '李雷')).annotations.all;
  if (tagged === undefined) throw new Error('no annotation');
  const context: EditContext = { author: '李雷', at: aTime, newId: () => 'long' };
  value(await store.commit(report, '李雷', setNote(tagged, '长'.repeat(500_000), context)));
  value(await store.commit(report, '李雷', await tagging(store, report, 4, 6)));
  const again = await reopened(store);
  const near = value(await again.history(report, '李雷'));
  expect(near.done.map(({ id }) => id)).toEqual(['tag-4-6-change']);
  expect(near.earlier).toMatchObject({ isLong: true });
  const far = value(await again.history(report, '李雷', near.earlier ?? undefined));
  expect(far.done.map(({ id }) => id)).toEqual(['long']);
  const first = value(await again.history(report, '李雷', far.earlier ?? undefined));
  expect(first.done.map(({ id }) => id)).toEqual(['tag-0-2-change']);
  expect(first.earlier).toBeNull();
});
