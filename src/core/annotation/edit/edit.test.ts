import { describe, expect, test } from 'vitest';
import { aLayer, aRelation, anAnnotation, anEditContext } from '../../testing/builders.ts';
import type { Change } from './change.ts';
import { noDiff } from './change.ts';
import {
  annotate,
  relabel,
  relate,
  relationsOf,
  remove,
  reshape,
  setAttributes,
  setFlag,
  setNote,
  setState,
  setVerdict,
  unrelate,
} from './edit.ts';

const text = '汪清县📊近4万人脱贫';
const place = anAnnotation({ start: 0, end: 3, label: 'location' }, text);
const figure = anAnnotation({ start: 5, end: 9 }, text);
const about = aRelation(figure, place);
const layer = aLayer([place, figure], [about]);
const now = '2026-01-03T03:04:05.678Z';

/** The change that an edit with the first new ids makes, but for what a test says of it. */
function theChange(given: Partial<Change>): Change {
  return {
    id: 'new-1',
    gesture: 'annotate',
    origin: 'edit',
    author: '韩梅梅',
    at: now,
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

describe('annotating', () => {
  const span = { start: 5, end: 9, label: 'figure', attributes: { value: '40000' } };
  const provenance = { kind: 'rule', rule: 'figure' } as const;

  test('makes an unchecked annotation with the words of its span, and starts the report', () => {
    const untouched = aLayer([], [], { state: 'not-started' });
    expect(annotate(untouched, text, [{ ...span, provenance }], anEditContext())).toEqual(
      theChange({
        id: 'new-2',
        annotations: {
          ...noDiff,
          added: [
            {
              id: 'new-1',
              start: 5,
              end: 9,
              label: 'figure',
              quote: '近4万人',
              attributes: { value: '40000' },
              verdict: 'unchecked',
              note: '',
              flagged: false,
              author: '韩梅梅',
              provenance,
              createdAt: now,
              updatedAt: now,
            },
          ],
        },
        state: ['not-started', 'in-progress'],
      }),
    );
  });

  test('leaves the state of a report alone that is under way', () => {
    expect(annotate(layer, text, [{ ...span, provenance }], anEditContext()).state).toBe(null);
  });

  test.each([
    ['is empty', 5, 5],
    ['ends outside the text', 5, 12],
    ['begins inside a surrogate pair', 4, 9],
    ['ends inside a surrogate pair', 0, 4],
  ])('refuses a span that %s', (_, start, end) => {
    const news = [{ ...span, start, end, provenance }];
    expect(() => annotate(layer, text, news, anEditContext())).toThrow('is no span of this text');
    expect(() => reshape(text, figure, { start, end }, {}, anEditContext())).toThrow(
      'is no span of this text',
    );
  });
});

describe('changing an annotation', () => {
  test('to another label takes its relations away', () => {
    expect(relabel(layer, place, 'program', { a: '1' }, anEditContext())).toEqual(
      theChange({
        gesture: 'relabel',
        annotations: {
          ...noDiff,
          updated: [
            [place, { ...place, label: 'program', attributes: { a: '1' }, updatedAt: now }],
          ],
        },
        relations: { ...noDiff, removed: [about] },
      }),
    );
  });

  test('to the label that it has leaves its relations alone', () => {
    expect(relabel(layer, place, 'location', {}, anEditContext()).relations).toEqual(noDiff);
  });

  test('in its edges makes its quote follow', () => {
    expect(
      reshape(text, figure, { start: 6, end: 8 }, { value: '40000' }, anEditContext()),
    ).toEqual(
      theChange({
        gesture: 'reshape',
        annotations: {
          ...noDiff,
          updated: [
            [
              figure,
              {
                ...figure,
                start: 6,
                end: 8,
                quote: '4万',
                attributes: { value: '40000' },
                updatedAt: now,
              },
            ],
          ],
        },
      }),
    );
  });

  test.each([
    ['set-attributes', { attributes: { unit: '人' } }],
    ['set-verdict', { verdict: 'wrong' }],
    ['set-note', { note: '与上文不符' }],
    ['set-flag', { flagged: true }],
  ] as const)('by %s touches nothing else', (gesture, patch) => {
    const context = anEditContext();
    const change = {
      'set-attributes': () => setAttributes(figure, { unit: '人' }, context),
      'set-verdict': () => setVerdict(figure, 'wrong', context),
      'set-note': () => setNote(figure, '与上文不符', context),
      'set-flag': () => setFlag(figure, true, context),
    }[gesture]();
    expect(change).toEqual(
      theChange({
        gesture,
        annotations: { ...noDiff, updated: [[figure, { ...figure, ...patch, updatedAt: now }]] },
      }),
    );
  });
});

describe('removing', () => {
  test('takes the relations that begin or end at the annotation with it', () => {
    expect(remove(layer, [place], anEditContext())).toEqual(
      theChange({
        gesture: 'remove',
        annotations: { ...noDiff, removed: [place] },
        relations: { ...noDiff, removed: [about] },
      }),
    );
  });

  test('relations of several annotations are named once each', () => {
    expect(relationsOf(layer, [place, figure])).toEqual([about]);
    expect(relationsOf(layer, [])).toEqual([]);
  });
});

describe('linking', () => {
  test('joins two annotations in the name of the one who links', () => {
    expect(relate('figure_location', figure, place, anEditContext())).toEqual(
      theChange({
        id: 'new-2',
        gesture: 'relate',
        relations: {
          ...noDiff,
          added: [{ ...about, id: 'new-1', author: '韩梅梅', createdAt: now }],
        },
      }),
    );
  });

  test('is taken back by unlinking', () => {
    expect(unrelate(about, anEditContext())).toEqual(
      theChange({ gesture: 'unrelate', relations: { ...noDiff, removed: [about] } }),
    );
  });
});

test('moving a report on says where it stood', () => {
  expect(setState(layer, 'final', anEditContext())).toEqual(
    theChange({ gesture: 'set-state', state: ['in-progress', 'final'] }),
  );
});
