import { expect, test } from 'vitest';
import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { applyChange } from '../../../core/annotation/edit/change.ts';
import { annotate, relate } from '../../../core/annotation/edit/edit.ts';
import { emptyLayer } from '../../../core/annotation/layer.ts';
import { relationRows, relationTargets } from './relation-rows.ts';

const text = '延边州共有5个贫困县,图们、龙井已退出';
let ids = 0;
const context = { author: 'me', at: '2026-01-01T00:00:00.000Z', newId: () => `id-${(ids += 1)}` };
const tags = [
  ['延边州', 'location'],
  ['5个', 'figure'],
  ['图们', 'location'],
  ['龙井', 'location'],
] as const;
const made = annotate(
  emptyLayer('me'),
  text,
  tags.map(([quote, label]) => ({
    start: text.indexOf(quote),
    end: text.indexOf(quote) + quote.length,
    label,
    attributes: {},
    provenance: { kind: 'reviewer' },
  })),
  context,
);
const [place, figure] = made.annotations.added;
if (place === undefined || figure === undefined) throw new Error('nothing was tagged');

function linked() {
  if (place === undefined || figure === undefined) throw new Error('nothing was tagged');
  const tagged = applyChange(emptyLayer('me'), made);
  if (!tagged.ok) throw new Error('the tags do not fit');
  const link = relate('figure_location', figure, place, context);
  const layer = applyChange(tagged.value, link);
  if (!layer.ok) throw new Error('the link does not fit');
  return layer.value;
}

test('a card has a row for every link that may begin there, and for those that end there', () => {
  const rows = (id: string) => {
    const annotation = linked().annotations.get(id);
    if (annotation === undefined) throw new Error(`no ${id}`);
    return relationRows(linked(), builtInLabels, annotation).map(
      ({ type, direction, links }) =>
        `${direction} ${type.id}: ${links.map(({ other }) => other.quote).join()}`,
    );
  };
  expect(rows(figure.id)).toEqual(['out figure_location: 延边州', 'out figure_program: ']);
  expect(rows(place.id)).toEqual(['in figure_location: 5个']);
});

test('what it can be linked to comes nearest first, without what it is linked to', () => {
  expect(relationTargets(linked(), builtInLabels, figure).map(({ quote }) => quote)).toEqual([
    '图们',
    '龙井',
  ]);
});
