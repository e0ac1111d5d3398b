import { expect, test } from 'vitest';
import { emptyRecord } from '../project-record.ts';
import { removeSearch, renameSearch, saveSearch } from './saved-search-edits.ts';

const search = { id: 's1', name: '有误的数字', query: '结论:有误', exact: false };
const record = { ...emptyRecord, searches: [search] };

test('a search is kept under a name, and looks for something else when it is kept again', () => {
  expect(
    saveSearch(emptyRecord, { ...search, name: ' 有误的数字 ' })?.diffs.searches?.added,
  ).toEqual([search]);
  const other = { ...search, id: 's2', query: '结论:属实' };
  expect(saveSearch(record, other)?.diffs.searches?.updated).toEqual([
    [search, { ...search, query: '结论:属实' }],
  ]);
  expect(saveSearch(record, search)).toBeNull();
  expect(saveSearch(record, { ...search, name: '  ' })).toBeNull();
  expect(saveSearch(record, { ...search, name: '空', query: ' ' })).toBeNull();
});

test('a search is renamed to a name that no other has, and removed once', () => {
  const renamed = { ...search, name: '错' };
  expect(renameSearch(record, 's1', '错')?.diffs.searches?.updated).toEqual([[search, renamed]]);
  const both = { ...record, searches: [search, { ...search, id: 's2', name: '错' }] };
  expect(renameSearch(both, 's1', '错')).toBeNull();
  expect(renameSearch(record, 'nobody', '错')).toBeNull();
  expect(removeSearch(record, 's1')?.diffs.searches?.removed).toEqual([search]);
  expect(removeSearch(record, 'nobody')).toBeNull();
});
