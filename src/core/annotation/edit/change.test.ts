import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLayer, aRelation, aTime, anAnnotation } from '../../testing/builders.ts';
import { type Change, applyChange, compareRelations, invert, noDiff } from './change.ts';
import type { Layer } from '../layer.ts';

const figure = anAnnotation({ id: 'figure', start: 0 });
const place = anAnnotation({ id: 'place', start: 9, label: 'location' });
const other = anAnnotation({ id: 'other', start: 20 });
const about = aRelation(figure, place, { id: 'about' });

function aChange(given: Partial<Change>): Change {
  return {
    id: 'change',
    gesture: 'annotate',
    origin: 'edit',
    author: '李雷',
    at: aTime,
    annotations: noDiff,
    relations: noDiff,
    rejections: noDiff,
    regions: noDiff,
    unanchored: noDiff,
    casework: noDiff,
    state: null,
    details: null,
    note: null,
    correction: null,
    ...given,
  };
}

/** A layer as plain data, to compare whole. */
const dataOf = ({ annotations, ...rest }: Layer) => ({ ...rest, annotations: annotations.all });

function applied(layer: Layer, change: Change): Layer {
  const result = applyChange(layer, change);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('applying a change', () => {
  test('adds, updates and removes annotations and relations and moves the state, all at once', () => {
    const layer = aLayer([figure, place, other], [about]);
    const renamed = { ...place, label: 'program' };
    const later = aRelation(renamed, figure, {
      id: 'later',
      createdAt: '2026-02-02T00:00:00.000Z',
    });
    const change = aChange({
      annotations: {
        added: [anAnnotation({ id: 'new', start: 4 })],
        updated: [[place, renamed]],
        removed: [other],
      },
      relations: { added: [later], updated: [[about, { ...about, type: 'x' }]], removed: [] },
      state: ['in-progress', 'in-review'],
    });
    expect(dataOf(applied(layer, change))).toEqual({
      reviewer: '李雷',
      state: 'in-review',
      unanchored: [],
      rejections: [],
      regions: [],
      casework: [],
      details: null,
      note: '',
      correction: null,
      annotations: [figure, anAnnotation({ id: 'new', start: 4 }), renamed],
      relations: [{ ...about, type: 'x' }, later],
    });
  });

  test('leaves alone, as the same objects, what a change does not touch', () => {
    const layer = aLayer([figure, place], [about]);
    const after = applied(layer, aChange({ state: ['in-progress', 'final'] }));
    expect([after.annotations === layer.annotations, after.relations === layer.relations]).toEqual([
      true,
      true,
    ]);
  });

  test('finds a record equal whatever the order of its keys, as it comes back from disk', () => {
    const value = anAnnotation({ id: 'v', attributes: { value: '1', path: ['延边', '汪清'] } });
    const shuffled = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(value).reverse())),
    );
    const change = aChange({ annotations: { ...noDiff, removed: [shuffled] } });
    expect(applied(aLayer([value]), change).annotations.size).toBe(0);
  });
});

describe('a change that does not fit', () => {
  const layer = aLayer([figure, place], [about]);
  const elsewhere = { ...figure, start: 1 };
  const noted = { ...figure, note: '查' };
  const nowhere = aRelation(figure, other, { id: 'nowhere' });
  const cases: readonly (readonly [string, Partial<Change>, string, string])[] = [
    ['adds what is there', { annotations: { ...noDiff, added: [figure] } }, 'exists', 'figure'],
    ['adds one id twice', { annotations: { ...noDiff, added: [other, other] } }, 'exists', 'other'],
    [
      'removes what is not there',
      { annotations: { ...noDiff, removed: [other] } },
      'missing',
      'other',
    ],
    [
      'removes one annotation twice',
      { annotations: { ...noDiff, removed: [place, place] } },
      'missing',
      'place',
    ],
    [
      'removes what it also updates',
      { annotations: { ...noDiff, updated: [[figure, noted]], removed: [figure] } },
      'missing',
      'figure',
    ],
    [
      'updates what has changed since',
      { annotations: { ...noDiff, updated: [[noted, figure]] } },
      'different',
      'figure',
    ],
    [
      'removes what has moved since',
      { annotations: { ...noDiff, removed: [elsewhere] } },
      'different',
      'figure',
    ],
    [
      'gives a record another id',
      { annotations: { ...noDiff, updated: [[figure, other]] } },
      'different',
      'figure',
    ],
    [
      'adds a relation that is there',
      { relations: { ...noDiff, added: [about] } },
      'exists',
      'about',
    ],
    [
      'removes a relation that is not there',
      { relations: { ...noDiff, removed: [nowhere] } },
      'missing',
      'nowhere',
    ],
    [
      'removes a relation that has changed since',
      { relations: { ...noDiff, removed: [{ ...about, createdAt: '2020-01-01T00:00:00.000Z' }] } },
      'different',
      'about',
    ],
    [
      'links to what is not there',
      { relations: { ...noDiff, added: [nowhere] } },
      'dangling-relation',
      'nowhere',
    ],
    [
      'moves a link to what is not there',
      { relations: { ...noDiff, updated: [[about, { ...about, to: 'other' }]] } },
      'dangling-relation',
      'about',
    ],
    [
      'removes an annotation and leaves its link',
      { annotations: { ...noDiff, removed: [place] } },
      'dangling-relation',
      'about',
    ],
    ['moves on from another state', { state: ['final', 'in-review'] }, 'different', '李雷'],
  ];

  test.each(cases)('because it %s is refused', (_, given, reason, id) => {
    const before = dataOf(layer);
    // A part that fits comes first, so that half a change would show.
    const fits = anAnnotation({ id: 'fits', start: 30 });
    const annotations = given.annotations ?? noDiff;
    const change = aChange({
      ...given,
      annotations: { ...annotations, added: [fits, ...annotations.added] },
    });
    expect(applyChange(layer, change)).toEqual({
      ok: false,
      error: { code: 'change-conflict', reason, id },
    });
    expect(dataOf(layer)).toEqual(before);
  });
});

describe('inverting', () => {
  test('takes every change back: apply, then apply the inverse, is where one was', () => {
    const changes = fc.record({
      added: fc.boolean(),
      updated: fc.boolean(),
      removed: fc.boolean(),
      linked: fc.boolean(),
      moved: fc.boolean(),
    });
    fc.assert(
      fc.property(changes, ({ added, updated, removed, linked, moved }) => {
        const layer = aLayer([figure, place, other], [about]);
        const change = aChange({
          annotations: {
            added: added ? [anAnnotation({ id: 'new', start: 4 })] : [],
            updated: updated ? [[figure, { ...figure, start: 12, end: 15 }]] : [],
            removed: removed ? [other] : [],
          },
          relations: linked
            ? { ...noDiff, added: [aRelation(place, figure, { id: 'back' })], removed: [about] }
            : noDiff,
          state: moved ? ['in-progress', 'final'] : null,
        });
        expect(dataOf(applied(applied(layer, change), invert(change)))).toEqual(dataOf(layer));
        expect(invert(invert(change))).toEqual(change);
      }),
    );
  });
});

test('relations stand in the order of their making, ties by id', () => {
  const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];
  const relations = [
    aRelation(figure, place, { id: 'c', createdAt: late }),
    aRelation(figure, place, { id: 'b', createdAt: early }),
    aRelation(figure, place, { id: 'a', createdAt: late }),
  ];
  expect(relations.sort(compareRelations).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
