import { expect, test } from 'vitest';
import {
  aLayer,
  aRejection,
  aRelation,
  aTime,
  anAnnotation,
  anEditContext,
} from '../../testing/builders.ts';
import { type ChangeFilter, everyChange, passes } from './change-filter.ts';
import { noDiff } from '../edit/change.ts';
import { change, relate, remove, setAttributes, setNote } from '../edit/edit.ts';
import { abridged } from './told-change.ts';

const figure = anAnnotation({ id: 'figure', quote: '近4万人' });
const place = anAnnotation({ id: 'place', start: 9, label: 'location', quote: '延边州' });
const context = anEditContext();
const noted = setNote(figure, 'See the Yearbook', context);
const linked = relate('figure_location', figure, place, context);
const removed = remove(aLayer([figure, place], [aRelation(figure, place)]), [place], context);
const rejected = change('reject', context, {
  rejections: { ...noDiff, added: [aRejection({ quote: '第二', label: 'figure' })] },
});
const valued = setAttributes(figure, { measure: '贫困人口' }, context);
const all = { noted, linked, removed, rejected, valued };

/** The names of the changes that a filter lets through. */
function through(patch: Partial<ChangeFilter>): readonly string[] {
  return Object.entries(all).flatMap(([name, each]) =>
    passes({ ...everyChange, ...patch }, each) ? [name] : [],
  );
}

test('a filter that asks for nothing lets every change through', () => {
  expect(through({})).toEqual(Object.keys(all));
});

test('changes are found by gesture, label, annotation and time', () => {
  expect(through({ gestures: ['set-note', 'reject'] })).toEqual(['noted', 'rejected']);
  expect(through({ label: 'location' })).toEqual(['removed']);
  expect(through({ annotation: 'place' })).toEqual(['linked', 'removed']);
  expect(through({ since: context.at })).toEqual(Object.keys(all));
  expect(through({ since: '2027-01-01T00:00:00.000Z' })).toEqual([]);
});

test('a text is found in quotes, notes and attributes, whatever its case and width', () => {
  expect(through({ text: 'yearbook' })).toEqual(['noted']);
  expect(through({ text: '近４万' })).toEqual(['noted', 'valued']);
  expect(through({ text: ' 第二 ' })).toEqual(['rejected']);
  expect(through({ text: '贫困人口' })).toEqual(['valued']);
});

test('a large change is told by its first records and its size', () => {
  const many = Array.from({ length: 50 }, (_, index) => anAnnotation({ id: `a${index}` }));
  const bulk = change(
    'accept',
    { ...context, at: aTime },
    {
      annotations: { ...noDiff, added: many },
    },
  );
  const { change: told, size } = abridged(bulk);
  expect([told.annotations.added.map(({ id }) => id), size]).toEqual([
    ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'],
    50,
  ]);
  expect(abridged(bulk, (id) => id === 'a40').change.annotations.added).toEqual([many[40]]);
});
