import { type ReactNode, useState } from 'react';
import type { SavedSearch } from '../../../core/project/saved-search.ts';
import {
  removeSearch,
  renameSearch,
  saveSearch,
} from '../../../core/project/edits/saved-search-edits.ts';
import { longestPresetName } from '../../../core/project/export-preset.ts';
import { searchesWords } from '../../../core/locale/find/searches-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

const none: readonly SavedSearch[] = [];

/** The searches that the project keeps: made again by a click, kept, renamed and let go of here; Ctrl+Z takes each step back. */
export function SavedSearches(): ReactNode {
  const desk = useDesk();
  const words = searchesWords[useLocale()];
  const searches = useDeskState(({ project }) => project?.parts.searches ?? none);
  const readOnly = useDeskState(({ project }) => project?.readOnly ?? true);
  const query = useDeskState((state) => state.projectQuery);
  const exact = useDeskState((state) => state.projectExact);
  const [naming, setNaming] = useState<'new' | 'other' | null>(null);
  const chosen = searches.find((search) => search.query === query && search.exact === exact);
  const { editProject, runSearch } = desk.getState();
  const keep = (name: string): void => {
    setNaming(null);
    if (naming === 'other' && chosen !== undefined) {
      editProject((record) => renameSearch(record, chosen.id, name));
    } else {
      const id = crypto.randomUUID();
      editProject((record) => saveSearch(record, { id, name, query, exact }));
    }
  };
  if (naming !== null) {
    return (
      <SearchName
        initial={naming === 'other' ? (chosen?.name ?? '') : ''}
        taken={searches.map(({ name }) => name)}
        onName={keep}
        onCancel={() => setNaming(null)}
      />
    );
  }
  const canSave = !readOnly && chosen === undefined && query.trim() !== '';
  if (searches.length === 0 && !canSave) return null;
  return (
    <div className="saved-searches" role="group" aria-label={words.title}>
      {searches.map((search) => (
        <button
          key={search.id}
          type="button"
          className="quiet saved-search"
          aria-pressed={search.id === chosen?.id}
          title={search.query}
          onClick={() => runSearch(search.query, search.exact)}
        >
          {search.name}
        </button>
      ))}
      {chosen !== undefined && !readOnly && (
        <>
          <button type="button" className="quiet link" onClick={() => setNaming('other')}>
            {words.rename}
          </button>
          <button
            type="button"
            className="quiet link"
            onClick={() => editProject((record) => removeSearch(record, chosen.id))}
          >
            {words.remove}
          </button>
        </>
      )}
      {canSave && (
        <button type="button" className="quiet link" onClick={() => setNaming('new')}>
          {words.save}
        </button>
      )}
    </div>
  );
}

interface SearchNameProps {
  readonly initial: string;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function SearchName({ initial, taken, onName, onCancel }: SearchNameProps): ReactNode {
  const words = searchesWords[useLocale()];
  const [name, setName] = useState(initial);
  const isTaken = name.trim() !== initial && taken.includes(name.trim());
  const isRenaming = initial !== '';
  const canKeep = name.trim() !== '' && !(isRenaming && isTaken);
  return (
    <form
      className="saved-searches"
      onSubmit={(event) => {
        event.preventDefault();
        if (canKeep) onName(name);
      }}
    >
      <input
        className="search-name"
        aria-label={words.name}
        placeholder={words.name}
        maxLength={longestPresetName}
        value={name}
        autoFocus
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onCancel();
        }}
      />
      <button type="submit" className="quiet link" disabled={!canKeep}>
        {words.keep}
      </button>
      <button type="button" className="quiet link" onClick={onCancel}>
        {words.cancel}
      </button>
      {isTaken && !isRenaming && <span role="status">{words.taken}</span>}
    </form>
  );
}
