import { expect, test } from 'vitest';
import { type Change, applyChange } from '../annotation/edit/change.ts';
import { remove } from '../annotation/edit/edit.ts';
import type { Layer } from '../annotation/layer.ts';
import { bringBack, restore } from '../annotation/history/restore.ts';
import { Rewind } from '../annotation/history/rewind.ts';
import { aLayer, aRelation, anAnnotation, anEditContext } from '../testing/builders.ts';
import { fittingChange } from './fitting-change.ts';
import { followText } from './reanchor.ts';
import { TextMap } from './text-map.ts';

const text = '全县脱贫4.2万人，其中汪清县3个村。';
const later = `更正：${text.replace('4.2', '4.5')}`;
const figure = anAnnotation({ id: 'figure', start: 4, end: 9 }, text);
const county = anAnnotation({ id: 'county', start: 12, end: 15, label: 'location' }, text);
const villages = anAnnotation({ id: 'villages', start: 15, end: 17 }, text);

function after(layer: Layer, change: Change | null): Layer {
  const applied = change === null ? null : applyChange(layer, change);
  if (applied?.ok === false) throw new Error(JSON.stringify(applied.error));
  return applied?.value ?? layer;
}

const told = ({ annotations, unanchored, relations }: Layer) => ({
  stand: annotations.all.map(({ id, quote, note, start }) => `${id} ${quote}@${start}${note}`),
  unanchored: unanchored.map(({ id }) => id),
  relations: relations.map(({ id }) => id),
});

test('what was removed on an earlier text comes back where its words are now, or without a place', () => {
  const layer = aLayer([figure, county, villages], [aRelation(figure, county)]);
  const removal = remove(layer, [figure, villages], anEditContext());
  const moved = after(
    after(layer, removal),
    followText(after(layer, removal), new TextMap(text, later), anEditContext()),
  );
  const change = bringBack(moved, removal, anEditContext());
  const back = after(moved, change && fittingChange(moved, later, change));
  expect(told(back)).toEqual({
    stand: ['county 汪清县@15', 'villages 3个@18'],
    unanchored: ['figure'],
    relations: [],
  });
  expect(back.unanchored[0]?.relations.map(({ id }) => id)).toEqual(['figure→county']);
});

test('a moment before the text changed is restored in everything but places', () => {
  const noted = { ...county, note: '!' };
  const layer = aLayer([figure, noted, villages]);
  const change = followText(layer, new TextMap(text, later), anEditContext());
  const moved = after(layer, change);
  const calm = after(moved, {
    ...change,
    unanchored: { added: [], updated: [], removed: [] },
    annotations: {
      added: [],
      updated: moved.annotations.all
        .filter(({ id }) => id === 'county')
        .map((one) => [one, { ...one, note: '' }]),
      removed: [],
    },
  });
  const rewind = new Rewind();
  rewind.pass(change);
  const restored = restore(calm, rewind.earlier, anEditContext());
  const back = after(calm, restored && fittingChange(calm, later, restored));
  expect(told(back)).toEqual({
    stand: ['county 汪清县@15!', 'villages 3个@18'],
    unanchored: ['figure'],
    relations: [],
  });
});
