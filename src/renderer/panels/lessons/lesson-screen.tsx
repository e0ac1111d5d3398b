import { type ReactNode, useEffect, useMemo } from 'react';
import { type LessonQuery, viewLessons } from '../../../core/learn/lesson-list.ts';
import { lessonWords } from '../../../core/locale/lessons.ts';
import { taughtNow } from '../../state/taught-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import { LessonList } from './lesson-list.tsx';
import { LessonPane } from './lesson-pane.tsx';
// The same two columns as there.
import '../ledger/ledger.css';
import './lessons.css';

const kinds = ['all', 'text', 'beside', 'unit'] as const;
const states = ['all', 'silent', 'decided'] as const;

/** What the reviewers' answers have taught: counts, what they bring about, and what somebody decided on them. */
export function LessonScreen(): ReactNode {
  const desk = useDesk();
  const words = lessonWords[useLocale()];
  const project = useDeskState((state) => state.project?.id);
  const all = useDeskState(taughtNow);
  const isRead = useDeskState((state) => state.lessonsRead);
  const query = useDeskState((state) => state.lessonQuery);
  const shown = useMemo(() => viewLessons(all, query), [all, query]);
  useEffect(() => {
    void desk.getState().readLessons();
  }, [desk, project]);
  return (
    <ScreenBody screen="lessons" tools={<Tools query={query} />}>
      {all.length === 0 ? (
        isRead && (
          <div className="annotation-empty">
            <h2>{words.emptyTitle}</h2>
            <p>{words.emptyHelp}</p>
          </div>
        )
      ) : (
        <div className="ledger-columns">
          <div className="ledger-groups">
            {shown.length === 0 ? (
              <p className="ledger-none">{words.noMatch}</p>
            ) : (
              <LessonList lessons={shown} />
            )}
          </div>
          <LessonPane />
        </div>
      )}
    </ScreenBody>
  );
}

function Tools({ query }: { readonly query: LessonQuery }): ReactNode {
  const desk = useDesk();
  const words = lessonWords[useLocale()];
  const { queryLessons, saveLessons } = desk.getState();
  const isEmpty = useDeskState((state) => taughtNow(state).length === 0);
  return (
    <>
      <FilterBox
        className="lesson-filter"
        label={words.filter}
        value={query.words}
        onChange={(typed) => queryLessons({ words: typed })}
        entry
      />
      <Segmented
        label={words.kind}
        value={query.kind}
        options={kinds.map((id) => ({ id, name: words.kindFilters[id] }))}
        onChange={(kind) => queryLessons({ kind })}
      />
      <Segmented
        label={words.state}
        value={query.state}
        options={states.map((id) => ({ id, name: words.states[id] }))}
        onChange={(state) => queryLessons({ state })}
      />
      {(['csv', 'json'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          disabled={isEmpty}
          onClick={() => void saveLessons(kind)}
        >
          {kind === 'csv' ? words.saveCsv : words.saveJson}
        </button>
      ))}
    </>
  );
}
