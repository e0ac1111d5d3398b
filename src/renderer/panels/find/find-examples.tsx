import type { ReactNode } from 'react';
import {
  anything,
  type FindFilter,
  type FindQuery,
  type Wanted,
} from '../../../core/find/query.ts';
import { writeQuery } from '../../../core/find/write-query.ts';
import { projectFindWords } from '../../../core/locale/find/find-words.ts';
import { vocabularyOf } from '../../state/report/find-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

const of = (filter: Partial<FindFilter>, wanted: Wanted | null = null): FindQuery => ({
  wanted,
  filter: { ...anything, ...filter },
});

const examples = {
  flags: of({ flagged: true }),
  notes: of({ noted: true }),
  wrong: of({ labels: ['figure'], verdicts: ['wrong'] }),
  open: of({
    labels: ['figure'],
    verdicts: ['unchecked'],
    attributes: [{ attributes: ['value'], compare: { operator: '>=', value: '10000' } }],
  }),
  number: of({}, { kind: 'number', typed: '6.5亿' }),
  pattern: of({}, { kind: 'pattern', source: '\\d{4,}余?人' }),
} as const satisfies Record<string, FindQuery>;

/** What the search can do, as queries that are a click away; those of labels that the project has not are left away. */
export function FindExamples(): ReactNode {
  const desk = useDesk();
  const words = projectFindWords[useLocale()];
  const vocabulary = useDeskState(vocabularyOf);
  const known = (id: string): boolean => vocabulary.labels.some((label) => label.id === id);
  const names = ['flags', 'notes', 'wrong', 'open', 'number', 'pattern'] as const;
  return (
    <div className="find-empty">
      <h3>{words.emptyTitle}</h3>
      <p>{words.emptyHelp}</p>
      <ul>
        {names
          .filter((name) => examples[name].filter.labels.every(known))
          .map((name) => {
            const written = writeQuery(examples[name], vocabulary);
            return (
              <li key={name}>
                <button
                  type="button"
                  className="quiet"
                  onClick={() => {
                    desk.getState().setProjectQuery(written);
                    void desk.getState().searchProject();
                  }}
                >
                  <span>{words.examples[name]}</span>
                  <code>{written}</code>
                </button>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
