import { expect, test } from 'vitest';
import type { Report } from '../../core/project/project.ts';
import { annotated } from '../../core/testing/corpus-builders.ts';
import { ReportCatalogue } from './report-catalogue.ts';

function aReport(id: string, day: number, given: Partial<Report> = {}): Report {
  const importedAt = `2026-01-0${String(day)}T00:00:00.000Z`;
  const source = { name: `${id}.txt`, encoding: 'utf-8', sha256: `source of ${id}` } as const;
  return annotated('', [], { id, importedAt, source, textSha256: `text of ${id}`, ...given })
    .report;
}

test('reports are in order of import, also those that come later with an earlier time', () => {
  const catalogue = new ReportCatalogue([aReport('b', 2), aReport('c', 3)]);
  expect(catalogue.all.map(({ id }) => id)).toEqual(['b', 'c']);
  catalogue.put(aReport('z', 2));
  catalogue.put(aReport('a', 1));
  expect(catalogue.all.map(({ id }) => id)).toEqual(['a', 'b', 'z', 'c']);
});

test('a report is found by id, source and text; of two with one text the first', () => {
  const first = aReport('a', 1, { textSha256: 'same' });
  const catalogue = new ReportCatalogue([first, aReport('b', 2, { textSha256: 'same' })]);
  expect(catalogue.withText('same')).toBe(first);
  expect(catalogue.same(aReport('x', 3, { source: first.source }))).toBe(first);
  expect(catalogue.same(aReport('b', 3))?.id).toBe('b');
  expect([catalogue.get('x'), catalogue.same(aReport('x', 3))]).toEqual([undefined, undefined]);
});

test('a report in the place of another is found by what it is now', () => {
  const catalogue = new ReportCatalogue([aReport('a', 1)]);
  catalogue.put(aReport('a', 1, { textSha256: 'other', title: '另一个' }));
  expect([catalogue.withText('text of a'), catalogue.withText('other')?.title]).toEqual([
    undefined,
    '另一个',
  ]);
  expect(catalogue.all.length).toBe(1);
});

test('what was taken out of the project is not among the rest, until it comes in again', () => {
  const [a, b] = [aReport('a', 1), aReport('b', 2)];
  const catalogue = new ReportCatalogue([a, b]);
  const removals = [{ id: 'a' }];
  const rest = catalogue.without(removals);
  expect(rest.all).toEqual([b]);
  expect([rest.get('a'), rest.same(a), rest.withText(a.textSha256)]).toEqual(
    Array(3).fill(undefined),
  );
  catalogue.put(a);
  expect(catalogue.without(removals).same(a)).toBe(a);
  expect(catalogue.without([]).all).toEqual([a, b]);
});
