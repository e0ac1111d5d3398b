import { type ReactNode, useEffect, useMemo } from 'react';
import { type LessonQuery, viewLessons } from '../../../core/learn/lesson-list.ts';
import { lessonWords } from '../../../core/locale/proposals/lessons-words.ts';
import { taughtNow } from '../../state/proposals/taught-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ListAndPane, NothingYet } from '../screen/list-and-pane.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import { LessonForm } from './lesson-form.tsx';
import { LessonList } from './lesson-rows.tsx';
import { LessonPane } from './lesson-pane.tsx';
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
  const adding = useDeskState((state) => state.lessonAdding);
  const shown = useMemo(() => viewLessons(all, query), [all, query]);
  useEffect(() => {
    void desk.getState().readLessons();
  }, [desk, project]);
  return (
    <ScreenBody screen="lessons" tools={<Tools query={query} />}>
      {all.length === 0 && !adding ? (
        isRead && <NothingYet title={words.emptyTitle} help={words.emptyHelp} />
      ) : (
        <ListAndPane
          shown={shown.length}
          noMatch={all.length === 0 ? words.emptyTitle : words.noMatch}
          list={<LessonList lessons={shown} />}
          pane={adding ? <LessonForm /> : <LessonPane />}
        />
      )}
    </ScreenBody>
  );
}

function Tools({ query }: { readonly query: LessonQuery }): ReactNode {
  const desk = useDesk();
  const words = lessonWords[useLocale()];
  const { queryLessons, saveLessons, importLessons, writeLesson } = desk.getState();
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
      <button type="button" className="button" onClick={() => writeLesson(true)}>
        {words.add}
      </button>
      <button type="button" className="button" onClick={() => void importLessons()}>
        {words.importing}
      </button>
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
