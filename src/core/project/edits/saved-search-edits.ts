import { tidyName } from '../export-preset.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';
import type { SavedSearch } from '../saved-search.ts';

/** Keeps a search under a name; one of that name looks for this from now on. Null where nothing changes. */
export function saveSearch(
  record: ProjectRecord,
  { name: typed, query, exact, id }: SavedSearch,
): ProjectEdit | null {
  const name = tidyName(typed);
  if (name === '' || query.trim() === '') return null;
  const known = record.searches.find((search) => search.name === name);
  if (known?.query === query && known.exact === exact) return null;
  const search = { id: known?.id ?? id, name, query, exact };
  return edit('save-search', record, [...without(record, search.id), search]);
}

/** Gives a search another name; null where it has it, or another search does. */
export function renameSearch(record: ProjectRecord, id: string, typed: string): ProjectEdit | null {
  const name = tidyName(typed);
  const search = record.searches.find((each) => each.id === id);
  if (search === undefined || name === '') return null;
  if (record.searches.some((each) => each.name === name)) return null;
  return edit('rename-search', record, [...without(record, id), { ...search, name }]);
}

/** Lets go of a search; null where there is none. */
export function removeSearch(record: ProjectRecord, id: string): ProjectEdit | null {
  const rest = without(record, id);
  return rest.length === record.searches.length ? null : edit('remove-search', record, rest);
}

function without({ searches }: ProjectRecord, id: string): readonly SavedSearch[] {
  return searches.filter((search) => search.id !== id);
}

function edit(
  gesture: 'save-search' | 'rename-search' | 'remove-search',
  record: ProjectRecord,
  searches: readonly SavedSearch[],
): ProjectEdit {
  return { gesture, diffs: diffRecords(record, { ...record, searches }) };
}
