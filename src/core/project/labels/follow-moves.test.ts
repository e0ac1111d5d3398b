import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../annotation/annotation.ts';
import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { applyChange } from '../../annotation/edit/change.ts';
import { relabel, setAttributes } from '../../annotation/edit/edit.ts';
import type { Label } from '../../annotation/label/label.ts';
import { aLayer, anAnnotation, anEditContext } from '../../testing/builders.ts';
import { followMoves, follower } from './follow-moves.ts';
import type { Move, Retyping } from '../move.ts';

const plain: Omit<Label, 'id'> = {
  ...{ name: { 'zh-CN': '', en: '' }, colour: 'blue', line: 'solid', key: '' },
  attributes: [],
};
const town: Label = {
  ...{ ...plain, id: 'town' },
  attributes: [
    { id: 'level', name: plain.name, type: { kind: 'text' } },
    { id: 'mayor', name: plain.name, type: { kind: 'text' } },
  ],
};
const place: Label = { ...plain, id: 'place', attributes: town.attributes.slice(0, 1) };
const early = '2026-01-01T00:00:00.000Z';
const late = '2026-03-01T00:00:00.000Z';
const merge: Move = {
  ...{ id: 'm1', label: 'town', chosen: { kind: 'all' } },
  ...{ to: { kind: 'label', label: 'place' }, at: '2026-02-01T00:00:00.000Z' },
};
const marked = anAnnotation({
  ...{ label: 'town', attributes: { level: 'town', mayor: '李雷' } },
  ...{ createdAt: early, updatedAt: early },
});

function followed(annotation: Annotation, moves: readonly Move[], labels: readonly Label[]) {
  return follower({ labels, moves })(annotation);
}

test('annotations of a label that was merged bear the other, and what they cannot keep is kept for the way back', () => {
  const there = followed(marked, [merge], [place]);
  expect(there).toEqual({
    ...marked,
    ...{ label: 'place', attributes: { level: 'town' } },
    moved: [{ move: 'm1', label: 'town', attributes: { mayor: '李雷' } }],
  });
  expect(followed(there, [merge], [place])).toBe(there);
  expect(followed(there, [], [place, town])).toEqual(marked);
});

test('a label that is gone takes later annotations along; a split leaves what was touched later', () => {
  const later = { ...marked, updatedAt: late };
  expect(followed(later, [merge], [place]).label).toBe('place');
  const split: Move = { ...merge, chosen: { kind: 'text', pattern: '.' } };
  expect(followed(marked, [split], [place, town]).label).toBe('place');
  expect(followed(later, [split], [place, town])).toBe(later);
});

test('a split means annotations by a value, by their text, or by name', () => {
  const means = (chosen: Move['chosen']) =>
    followed(marked, [{ ...merge, chosen }], [place, town]).label === 'place';
  expect([
    means({ kind: 'value', attribute: 'level', values: ['town', 'x'] }),
    means({ kind: 'value', attribute: 'level', values: [] }),
    means({ kind: 'text', pattern: marked.quote }),
    means({ kind: 'text', pattern: 'zzz' }),
    means({ kind: 'picked', annotations: [marked.id] }),
    means({ kind: 'picked', annotations: ['another'] }),
  ]).toEqual([true, false, true, false, true, false]);
});

test('a value that is no choice any more becomes another, or none, and comes back', () => {
  const to = (value: string | null): Move => ({
    ...{ id: 'v', label: 'town', at: merge.at },
    chosen: { kind: 'value', attribute: 'level', values: ['town'] },
    to: { kind: 'value', attribute: 'level', value },
  });
  expect(followed(marked, [to('city')], [town]).attributes).toEqual({
    level: 'city',
    mayor: '李雷',
  });
  const cleared = followed(marked, [to(null)], [town]);
  expect(cleared.attributes).toEqual({ mayor: '李雷' });
  expect(followed(cleared, [], [town])).toEqual(marked);
});

const path: Label = {
  ...{ ...plain, id: 'town' },
  attributes: [{ id: 'path', name: plain.name, type: { kind: 'text' } }],
};

function pathMove(to: Partial<Retyping>): Move {
  return {
    ...{ id: 'r', label: 'town', at: merge.at, chosen: { kind: 'said', attribute: 'path' } },
    to: {
      ...{ kind: 'type', attribute: 'path', type: { kind: 'text' } },
      ...{ instead: [], leftover: { kind: 'keep' }, ...to },
    },
  };
}

function pathAfter(value: AttributeValue, to: Partial<Retyping>): AttributeValue | undefined {
  const before = { ...marked, attributes: { path: value } };
  const moves = [pathMove(to)];
  const there = followed(before, moves, [path]);
  expect(followed(there, moves, [path])).toBe(there);
  expect(followed(there, [], [path])).toEqual(before);
  return there.attributes['path'];
}

test('lists become what they say in another kind, or what is said of them, and come back', () => {
  const list = ['吉林省', '延边州'];
  const decimal = { type: { kind: 'decimal' } } as const;
  expect(pathAfter(list, {})).toBe('吉林省 / 延边州');
  expect(pathAfter('吉林省/延边州', { type: { kind: 'list' } })).toEqual(list);
  expect(pathAfter(list, { type: { kind: 'list' } })).toEqual(list);
  expect(pathAfter(list, decimal)).toEqual(list);
  expect(pathAfter(list, { ...decimal, leftover: { kind: 'clear' } })).toBe(undefined);
  expect(pathAfter(list, { ...decimal, leftover: { kind: 'replace', value: '0' } })).toBe('0');
  expect(pathAfter(list, { ...decimal, instead: [{ from: list, to: '22' }] })).toBe('22');
  expect(pathAfter(list, { ...decimal, instead: [{ from: ['延边州'], to: '22' }] })).toBe(list);
  expect(pathAfter(list, { instead: [{ from: list, to: null }] })).toBe(undefined);
});

test('a value that a person changed after it was rewritten stands when that is taken back', () => {
  const before = { ...marked, attributes: { path: ['吉林省', '延边州'], mayor: '李雷' } };
  const there = followed(before, [pathMove({})], [path]);
  const context = { ...anEditContext(), at: late };
  const edited = applyChange(
    aLayer([there]),
    setAttributes(there, { path: '吉林省 / 长春市', mayor: '李雷' }, context),
  );
  if (!edited.ok) throw new Error('it fits');
  const [kept] = edited.value.annotations.all;
  expect(kept && followed(kept, [], [path]).attributes).toEqual({
    ...{ path: '吉林省 / 长春市', mayor: '李雷' },
  });
});

test('a split by a list means annotations with one of the texts in it', () => {
  const split: Move = {
    ...{ ...merge, chosen: { kind: 'part', attribute: 'path', values: ['延边州'] } },
  };
  const labelOf = (value: AttributeValue) =>
    followed({ ...marked, attributes: { path: value } }, [split], [place, path]).label;
  expect(labelOf(['吉林省', '延边州'])).toBe('place');
  expect(labelOf(['吉林省'])).toBe('town');
  expect(labelOf('延边州')).toBe('town');
});

test('a merger rewrites what says the same in the other label’s kind, and brings it back as it was', () => {
  const asList: Label = {
    ...{ ...plain, id: 'place' },
    attributes: [{ id: 'level', name: plain.name, type: { kind: 'list' } }],
  };
  const there = followed(marked, [merge], [asList]);
  expect(there.attributes).toEqual({ level: ['town'] });
  expect(followed(there, [], [asList, town])).toEqual(marked);
});

test('moves follow one another, and are taken back from the last', () => {
  const next: Move = { ...merge, id: 'm2', label: 'place', to: { kind: 'label', label: 'figure' } };
  const set = [...builtInLabels.labels, place, town];
  const there = followed(marked, [next, merge], set);
  expect([there.label, there.moved?.length]).toEqual(['figure', 2]);
  expect(followed(there, [merge], set)).toEqual(followed(marked, [merge], set));
  expect(followed(followed(there, [], set), [], set)).toEqual(marked);
});

test('a person who relabels has the last word', () => {
  const there = followed(marked, [merge], [place, town]);
  const layer = aLayer([there]);
  const back = relabel(layer, there, 'town', {}, { ...anEditContext(), at: late });
  const edited = applyChange(layer, back);
  if (!edited.ok) throw new Error('it fits');
  const split: Move = { ...merge, chosen: { kind: 'text', pattern: '.' } };
  const moving = { labels: [place, town], moves: [split] };
  expect(followMoves(edited.value, moving, anEditContext())).toBe(null);
  expect(edited.value.annotations.get(there.id)?.moved).toBe(undefined);
});

test('a layer that follows already is not changed, and following is one change that fits', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (bears) => {
      const layer = aLayer(
        bears.map((bearing, index) =>
          anAnnotation({
            ...{ id: `a${index}`, start: index, end: index + 1 },
            ...{ label: bearing ? 'town' : 'place', updatedAt: early },
          }),
        ),
      );
      const moving = { labels: [place], moves: [merge] };
      const change = followMoves(layer, moving, anEditContext());
      expect(change?.annotations.updated.length ?? 0).toBe(bears.filter(Boolean).length);
      if (change === null) return;
      const next = applyChange(layer, change);
      expect(next.ok && followMoves(next.value, moving, anEditContext())).toBe(null);
    }),
  );
});
