import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLayer, anAnnotation, anEditContext } from '../../testing/builders.ts';
import { nonEmptyTexts, spansOf } from '../../testing/random.ts';
import { type Change, applyChange } from '../edit/change.ts';
import { annotate, relabel, relate, remove, reshape, setNote, setState } from '../edit/edit.ts';
import {
  type History,
  changesOf,
  emptyHistory,
  follow,
  historyOf,
  isNearlyUndone,
  record,
  redo,
  undo,
  withEarlier,
  withoutNext,
} from './history.ts';
import { type Layer, reportStates } from '../layer.ts';

const stamp = { id: 'stamp', author: '李雷', at: '2026-03-04T05:06:07.008Z' };
const change = setNote(anAnnotation(), '查', anEditContext());

/** A layer as plain data, to compare whole. */
const dataOf = ({ annotations, ...rest }: Layer) => ({ ...rest, annotations: annotations.all });

function applied(layer: Layer, made: Change): Layer {
  const result = applyChange(layer, made);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const numbered = (...ids: readonly string[]) => ids.map((id) => ({ ...change, id }));
const idsOf = ({ done, undone }: History) =>
  [
    { done, undone: null },
    { done: null, undone },
  ].map((half) => [...changesOf(half)].map(({ id }) => id).join(' '));

describe('a history that was kept elsewhere', () => {
  test('is made of what was done and undone, the nearest first', () => {
    expect(idsOf(historyOf(numbered('c', 'b', 'a'), numbered('d', 'e')))).toEqual(['c b a', 'd e']);
  });

  test('follows changes whichever way they came, and bears an undo of nothing', () => {
    const [a, b, c] = numbered('a', 'b', 'c');
    const made = [a, b].flatMap((one) => one ?? []).reduce(follow, emptyHistory);
    const undone = follow(made, { ...change, origin: 'undo' });
    expect(idsOf(undone)).toEqual(['a', 'b']);
    expect(idsOf(follow(undone, { ...change, origin: 'redo' }))).toEqual(['b a', '']);
    expect(c === undefined ? null : idsOf(follow(undone, c))).toEqual(['c a', '']);
    expect(follow(emptyHistory, { ...change, origin: 'undo' })).toBe(emptyHistory);
  });

  test('takes earlier steps under all that it has, and says when few are left', () => {
    const two = historyOf(numbered('d', 'c'), numbered('e'));
    expect([1, 2, 3].map((steps) => isNearlyUndone(two, steps))).toEqual([false, false, true]);
    expect(idsOf(withEarlier(two, numbered('b', 'a')))).toEqual(['d c b a', 'e']);
  });

  test('can go on without a step that fits no more', () => {
    const two = historyOf(numbered('b', 'a'), numbered('c', 'd'));
    expect([idsOf(withoutNext(two, 'undo')), idsOf(withoutNext(two, 'redo'))]).toEqual([
      ['a', 'c d'],
      ['b a', 'd'],
    ]);
  });
});

describe('history', () => {
  test('has nothing to undo or redo at first', () => {
    expect([undo(emptyHistory, stamp), redo(emptyHistory, stamp)]).toEqual([null, null]);
  });

  test('undoes with a change that has an identity, a time and an author of its own', () => {
    const step = undo(record(emptyHistory, change), stamp);
    const [pair] = change.annotations.updated;
    expect(step?.change).toEqual({
      ...change,
      ...stamp,
      origin: 'undo',
      annotations: { ...change.annotations, updated: [[pair?.[1], pair?.[0]]] },
    });
  });

  test('redoes the same edit, and forgets what was undone after another', () => {
    const undone = undo(record(emptyHistory, change), stamp)?.history ?? emptyHistory;
    expect(redo(undone, stamp)?.change).toEqual({ ...change, ...stamp, origin: 'redo' });
    expect(redo(record(undone, change), stamp)).toBe(null);
  });

  test('lists its changes, the nearest first, what is undone after what is done', () => {
    const [first, second, third] = ['1', '2', '3'].map((id) => ({ ...change, id }));
    const three = [first, second, third].flatMap((one) => one ?? []).reduce(record, emptyHistory);
    const { history } = undo(three, stamp) ?? { history: three };
    expect([...changesOf(history)]).toEqual([second, first, third]);
  });

  test('holds a hundred thousand edits and gives back the first', () => {
    let history: History = emptyHistory;
    for (let count = 0; count < 100_000; count += 1) {
      history = record(history, { ...change, id: `edit-${count}` });
    }
    for (let count = 0; count < 99_999; count += 1) {
      history = undo(history, stamp)?.history ?? emptyHistory;
    }
    expect([history.done?.top.id, history.done?.below]).toEqual(['edit-0', null]);
  });
});

/** One step of a reviewer at random: what is done is taken from the numbers, whatever the layer holds at that time. */
const steps = (text: string) =>
  fc.array(
    fc.record({
      act: fc.constantFrom(
        ...(['annotate', 'relabel', 'reshape', 'remove', 'relate', 'note', 'state'] as const),
        ...(['undo', 'undo', 'redo'] as const),
      ),
      span: spansOf(text),
      at: fc.nat(),
      to: fc.nat(),
    }),
    { maxLength: 60 },
  );

type Step = ReturnType<typeof steps> extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function editOf(
  layer: Layer,
  text: string,
  { act, span, at, to }: Step,
  context: ReturnType<typeof anEditContext>,
): Change | null {
  const all = layer.annotations.all;
  const one = all[at % Math.max(1, all.length)];
  const two = all[to % Math.max(1, all.length)];
  const provenance = { kind: 'reviewer' } as const;
  if (act === 'annotate') {
    return annotate(
      layer,
      text,
      [{ ...span, label: 'figure', attributes: {}, provenance }],
      context,
    );
  }
  if (act === 'state') return setState(layer, reportStates[at % 4] ?? 'final', context);
  if (one === undefined || two === undefined) return null;
  if (act === 'relabel') return relabel(layer, one, `label-${to % 3}`, {}, context);
  if (act === 'reshape') return reshape(text, one, span, {}, context);
  if (act === 'remove') return remove(layer, one === two ? [one] : [one, two], context);
  if (act === 'relate') return relate('figure_location', one, two, context);
  return setNote(one, `${to}`, context);
}

test('any walk of edits, undos and redos stands where a pile of old layers says', () => {
  const walks = nonEmptyTexts.chain((text) => steps(text).map((walk) => ({ text, walk })));
  fc.assert(
    fc.property(walks, ({ text, walk }) => {
      const context = anEditContext();
      let history = emptyHistory;
      let layer = aLayer([], [], { state: 'not-started' });
      let past: readonly Layer[] = [];
      let future: readonly Layer[] = [];
      for (const step of walk) {
        if (step.act === 'undo' || step.act === 'redo') {
          const back = step.act === 'undo';
          const taken = back ? undo(history, stamp) : redo(history, stamp);
          const expected = back ? past.at(-1) : future.at(-1);
          expect(taken === null).toBe(expected === undefined);
          if (taken === null || expected === undefined) continue;
          past = back ? past.slice(0, -1) : [...past, layer];
          future = back ? [...future, layer] : future.slice(0, -1);
          layer = applied(layer, taken.change);
          history = taken.history;
          expect(dataOf(layer)).toEqual(dataOf(expected));
        } else {
          const edit = editOf(layer, text, step, context);
          if (edit === null) continue;
          past = [...past, layer];
          future = [];
          layer = applied(layer, edit);
          history = record(history, edit);
        }
        for (const { start, end, quote } of layer.annotations) {
          expect(quote).toBe(text.slice(start, end));
        }
      }
    }),
    { numRuns: 200 },
  );
});
