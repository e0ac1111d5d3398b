import { describe, expect, test } from 'vitest';
import { fuzzyMatch } from './fuzzy.ts';

const best = (query: string, names: readonly string[]) =>
  names
    .map((name) => ({ name, match: fuzzyMatch(name, query) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .map(({ name }) => name);

describe('fuzzy matching', () => {
  test('finds letters in order, whatever their case, width and the spaces between', () => {
    expect(fuzzyMatch('Export corpus…', 'ＥX c')?.at).toEqual([0, 1, 7]);
    expect(fuzzyMatch('导出语料…', '导语')?.at).toEqual([0, 2]);
    expect(fuzzyMatch('导出语料…', '语导')).toBeNull();
  });

  test('puts what was typed as a whole before scattered letters, and beginnings first', () => {
    expect(best('re', ['Import files…', 'Previous report', 'Redo', 'Theme: dark grey'])).toEqual([
      'Redo',
      'Previous report',
      'Theme: dark grey',
      'Import files…',
    ]);
    expect(best('np', ['Pending open', 'New project…'])[0]).toBe('New project…');
  });

  test('lets everything through while nothing is typed', () => {
    expect(fuzzyMatch('Redo', ' ')).toEqual({ score: 0, at: [] });
  });
});
