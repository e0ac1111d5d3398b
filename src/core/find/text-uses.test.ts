import { expect, test } from 'vitest';
import { markedText } from '../testing/marked-text.ts';
import { type UsesLimits, type TextUsesView, TextUses } from './text-uses.ts';

/** What comes of reports whose annotations are marked in their texts. */
function viewOf(sources: readonly string[], limits?: UsesLimits): TextUsesView {
  const uses = new TextUses(limits);
  const reports = sources.map((source) => markedText(source));
  for (const { text, marks } of reports) uses.note(text, marks);
  for (const { text, marks } of reports) uses.look(text, marks);
  return uses.view();
}

test('texts under several labels and texts that are tagged in some places only are counted over all reports', () => {
  const view = viewOf([
    '[location:延边]与[program:延边],[location:图们]',
    '[location:延边]，延边。图们；[location:图们江]',
    '没有的：图们江、珲春',
  ]);
  expect(view.mixed).toEqual([
    {
      quote: '延边',
      labels: [
        { label: 'location', count: 2 },
        { label: 'program', count: 1 },
      ],
      untagged: 1,
    },
  ]);
  // 图们 within 图们江 is another text, tagged or not.
  expect(view.missed.map(({ quote, untagged }) => [quote, untagged])).toEqual([
    ['延边', 1],
    ['图们', 1],
    ['图们江', 1],
  ]);
  expect(view.left).toEqual({ mixed: 0, missed: 0 });
});

test('a part of a longer number, a place in a longer annotation and a single character are no misses', () => {
  const view = viewOf([
    '[figure:5个]、15个、[figure:近5个]',
    '[location:县]和县、[program:吉林省]的吉林',
  ]);
  expect(view.missed).toEqual([]);
});

test('of too many texts the rarer are left out, and that is told', () => {
  const sources = ['[location:延边][location:延边][location:图们]', '延边与图们'];
  const { missed, unsought } = viewOf(sources, { sought: 1, listed: 10 });
  expect({ missed: missed.map(({ quote }) => quote), unsought }).toEqual({
    missed: ['延边'],
    unsought: 1,
  });
  const { missed: one, left } = viewOf(sources, { sought: 10, listed: 1 });
  expect({ listed: one.length, left: left.missed }).toEqual({ listed: 1, left: 1 });
});
