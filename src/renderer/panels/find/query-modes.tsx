import type { ReactNode } from 'react';
import { type TextMode, couldBeNumber, modeOf, withMode } from '../../../core/find/query-mode.ts';
import { findWords } from '../../../core/locale/find/find-words.ts';
import { vocabularyOf } from '../../state/report/find-slice.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';

interface QueryModesProps {
  readonly query: string;
  readonly exact: boolean;
  readonly onQuery: (query: string) => void;
  readonly onExact: (exact: boolean) => void;
}

const signs: Readonly<Record<TextMode, string>> = { pattern: '.*', number: '=' };

/** Switches of a search: case and width, regular expression, number. The last two show in the query itself. */
export function QueryModes({ query, exact, onQuery, onExact }: QueryModesProps): ReactNode {
  const words = findWords[useLocale()];
  const vocabulary = useDeskState(vocabularyOf);
  const mode = modeOf(query, vocabulary);
  return (
    <>
      <button
        type="button"
        className="quiet find-mode"
        aria-pressed={exact}
        aria-label={words.exact}
        title={words.exact}
        onClick={() => onExact(!exact)}
      >
        Aa
      </button>
      {(['pattern', 'number'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="quiet find-mode"
          aria-pressed={mode === each}
          aria-label={words[each]}
          title={words[each]}
          onClick={() => onQuery(withMode(query, mode === each ? null : each, vocabulary))}
        >
          {signs[each]}
        </button>
      ))}
    </>
  );
}

interface ByValueProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Offers to look for the value of a number that was typed as a text. */
export function ByValue({ query, onQuery }: ByValueProps): ReactNode {
  const words = findWords[useLocale()];
  const vocabulary = useDeskState(vocabularyOf);
  if (!couldBeNumber(query, vocabulary)) return null;
  return (
    <button
      type="button"
      className="quiet link find-by-value"
      onClick={() => onQuery(withMode(query, 'number', vocabulary))}
    >
      {words.byValue} <code>{withMode(query, 'number', vocabulary)}</code>
    </button>
  );
}
