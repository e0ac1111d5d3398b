import { expect, test } from 'vitest';
import type { Annotation } from '../annotation/annotation.ts';
import type { Assessment, Evidence } from '../annotation/casework.ts';
import { applyChange, invert } from '../annotation/edit/change.ts';
import { type Layer, emptyLayer } from '../annotation/layer.ts';
import { aLayer, aRelation, aTime, anAnnotation, anEditContext } from '../testing/builders.ts';
import { adjudicationChange } from './adjudication.ts';
import { type Choices, choicesIn, pointsOf, tallyPoints, undecided } from './points.ts';

const text = '汪清县脱贫近4万人，修路3条，新建学校两所，投入16.4亿元。';

function mark(reviewer: string, quote: string, given: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(quote);
  return anAnnotation({
    ...{ id: `${reviewer}-${quote}`, start, end: start + quote.length, quote, author: reviewer },
    ...given,
  });
}

function layerOf(reviewer: string, annotations: readonly Annotation[], given: Partial<Layer> = {}) {
  return aLayer(annotations, [], { reviewer, ...given });
}

const li = layerOf('li', [
  mark('li', '汪清县', { label: 'location' }),
  mark('li', '近4万人', { attributes: { value: '40000' }, verdict: 'confirmed' }),
  mark('li', '3条'),
  mark('li', '16.4亿元'),
]);
const han = layerOf('han', [
  mark('han', '汪清县', { label: 'location', note: '查过' }),
  mark('han', '近4万人', { attributes: { value: '4' }, verdict: 'confirmed' }),
  mark('han', '修路3条'),
  mark('han', '两所'),
]);

/** The marks of a layer after a change, as `author label quote`. */
function marksAfter(
  layer: Layer,
  change: ReturnType<typeof adjudicationChange>,
): readonly string[] {
  if (change === null) throw new Error('nothing changes');
  const after = applyChange(layer, change);
  if (!after.ok) throw new Error(after.error.reason);
  return after.value.annotations.all.map(
    ({ author, label, quote }) => `${author} ${label} ${quote}`,
  );
}

function keyOf(points: ReturnType<typeof pointsOf>, quote: string): string {
  const found = points.find(({ start, end }) => text.slice(start, end) === quote);
  if (found === undefined) throw new Error(`no point ${quote}`);
  return found.key;
}

test('what all mark alike, what they say differently, and what only some mark are told apart; edges that overlap are one question', () => {
  const points = pointsOf([li, han]);
  expect(points.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    ['汪清县', 'same'],
    ['近4万人', 'values'],
    ['修路3条', 'marks'],
    ['两所', 'marks'],
    ['16.4亿元', 'marks'],
  ]);
  expect(tallyPoints(points)).toEqual({ same: 1, values: 1, marks: 3 });
  expect(points[2]?.sides.map(({ annotations }) => annotations.map(({ quote }) => quote))).toEqual([
    ['3条'],
    ['修路3条'],
  ]);
});

test('a note alone is no difference, and one reviewer differs from nobody', () => {
  expect(pointsOf([li]).map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
  expect(pointsOf([])).toEqual([]);
});

test('the adjudicated layer has what all say and what was chosen; undecided points wait, and the next writing changes only what was decided since', () => {
  const layers = [li, han];
  const points = pointsOf(layers);
  const first: Choices = new Map<string, string | null>([
    [keyOf(points, '近4万人'), 'han'],
    [keyOf(points, '修路3条'), 'li'],
    [keyOf(points, '两所'), null],
  ]);
  const none = emptyLayer('final');
  const change = adjudicationChange(
    { layers, points, choices: first, final: none },
    anEditContext(),
  );
  expect(marksAfter(none, change)).toEqual([
    'li location 汪清县',
    'han figure 近4万人',
    'li figure 3条',
  ]);
  expect(change?.state).toEqual(['not-started', 'in-progress']);
  const applied = change && applyChange(none, change);
  if (applied?.ok !== true) throw new Error('it does not fit');
  const final = applied.value;
  // The inverse leaves nothing behind.
  expect(change && applyChange(final, invert(change))).toEqual({ ok: true, value: none });
  // What it chose can be read from it, but for what was left out while it is not finished.
  expect([...choicesIn(final, points).values()]).toEqual(['han', 'li']);
  const all: Choices = new Map([
    ...first,
    [keyOf(points, '修路3条'), 'han'],
    [keyOf(points, '16.4亿元'), 'li'],
  ]);
  const next = adjudicationChange(
    { layers, points, choices: all, final },
    anEditContext({ newId: () => crypto.randomUUID() }),
  );
  expect(next?.annotations.added.map(({ quote }) => quote)).toEqual(['修路3条', '16.4亿元']);
  expect(next?.annotations.removed.map(({ quote }) => quote)).toEqual(['3条']);
  expect(next?.state).toEqual(['in-progress', 'final']);
  const done = next && applyChange(final, next);
  if (done?.ok !== true) throw new Error('it does not fit');
  expect(undecided(points, choicesIn(done.value, points))).toEqual([]);
  expect(
    adjudicationChange({ layers, points, choices: all, final: done.value }, anEditContext()),
  ).toBeNull();
});

test('links, right values and evidence come from whoever was chosen, and evidence comes once', () => {
  const [place, people] = [mark('li', '汪清县', { label: 'location' }), mark('li', '近4万人')];
  const stamp = { author: 'li', at: aTime };
  const card: Evidence = {
    ...{ ...stamp, kind: 'evidence', id: 'card', source: '年鉴', locator: '', quote: '' },
    ...{ url: '', seen: null, file: null, passage: null },
  };
  const beside = (id: string, annotation: string, rightValue: string): Assessment => ({
    ...{ ...stamp, kind: 'assessment', id, annotation, claim: false, priority: 'normal' },
    ...{ assignee: '', rightValue, evidence: ['card'] },
  });
  const first = aLayer([place, people], [aRelation(people, place)], {
    reviewer: 'li',
    casework: [card, beside('a', people.id, '5万人'), beside('b', place.id, '')],
  });
  const second = layerOf('han', [
    mark('han', '汪清县', { label: 'location' }),
    mark('han', '近4万人'),
  ]);
  const layers = [second, first];
  const points = pointsOf(layers);
  expect(points.map(({ kind }) => kind)).toEqual(['same', 'values']);
  const final = emptyLayer('final');
  const by = (reviewer: string) =>
    adjudicationChange(
      { layers, points, choices: new Map([[keyOf(points, '近4万人'), reviewer]]), final },
      anEditContext(),
    );
  const taken = by('li');
  const [one, other] = taken?.annotations.added ?? [];
  expect(taken?.relations.added.map(({ from, to }) => [from, to])).toEqual([[other?.id, one?.id]]);
  const kinds = taken?.casework.added.map(({ kind }) => kind);
  expect(kinds?.toSorted()).toEqual(['assessment', 'assessment', 'evidence']);
  expect(
    taken?.casework.added.flatMap((each) => (each.kind === 'assessment' ? [each.rightValue] : [])),
  ).toEqual(['', '5万人']);
  expect(by('han')?.relations.added).toEqual([]);
});
