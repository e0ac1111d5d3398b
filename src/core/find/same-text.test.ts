import { expect, test } from 'vitest';
import { markedText } from '../testing/marked-text.ts';
import { sameText } from './same-text.ts';
import { textMatcher } from './text-matcher.ts';

/** How each place of a text stands to a label, in order. */
function standings(source: string, wanted: string, label: string): readonly (string | null)[] {
  const { text, marks } = markedText(source);
  const places = textMatcher(wanted, true)(text);
  return sameText(text, places, label, marks).map(({ standing }) => standing);
}

test('a place is free, tagged, under another label, in a longer annotation, or a part of something longer', () => {
  expect(
    standings('[location:延边]和延边,[program:延边]的[location:延边州]', '延边', 'location'),
  ).toEqual(['tagged', 'free', 'other', 'longer']);
  expect(standings('5个、15个、3.5个、十5个、第5个', '5个', 'figure')).toEqual([
    ...['free', 'cut', 'cut', 'cut', 'free'],
  ]);
  expect(standings('GDP与AGDP,GDPR', 'GDP', 'program')).toEqual(['free', 'cut', 'cut']);
});
