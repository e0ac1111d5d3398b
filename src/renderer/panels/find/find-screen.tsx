import { type ReactNode, useEffect, useMemo } from 'react';
import {
  findWords,
  projectFindWords,
  queryProblemText,
} from '../../../core/locale/find/find-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import { FilterRow } from './filter-row.tsx';
import { type FoundRow, foundRows } from './found-rows.ts';
import { FoundLine } from './found-line.tsx';
import { FindExamples } from './find-examples.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { ByValue, QueryModes } from './query-modes.tsx';
import './find-bar.css';
import './find-screen.css';

/** The search in all reports of the project: one query, results by report, each leading to its place. */
export function FindScreen(): ReactNode {
  const desk = useDesk();
  useEffect(() => {
    const { warmProjectFind, searchProject, projectHit, projectFind } = desk.getState();
    warmProjectFind();
    // What was found before the work went on is looked for again, unless the person comes back to where they were.
    if (projectHit === null && projectFind.kind !== 'none') void searchProject();
  }, [desk]);
  return (
    <ScreenBody screen="find-in-project" tools={<Tools />}>
      <Results />
    </ScreenBody>
  );
}

function Tools(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = projectFindWords[locale];
  const common = findWords[locale];
  const query = useDeskState((state) => state.projectQuery);
  const exact = useDeskState((state) => state.projectExact);
  const filters = useDeskState((state) => state.projectFilters);
  const returning = useDeskState(({ projectHit }) => projectHit !== null);
  const setQuery = desk.getState().setProjectQuery;
  return (
    <div className="find-project" role="search" aria-label={words.region}>
      <div className="find-line">
        <FilterBox
          label={words.query}
          name={words.region}
          describedBy="find-project-said"
          value={query}
          {...(returning ? {} : { entry: true })}
          onChange={setQuery}
          onEnter={() => void desk.getState().searchProject()}
          onDown={() => {
            if (desk.getState().enterHits()) focusFirstRow();
          }}
        />
        <QueryModes
          query={query}
          exact={exact}
          onQuery={setQuery}
          onExact={desk.getState().setProjectExact}
        />
        <button
          type="button"
          className="quiet find-mode"
          aria-expanded={filters}
          title={filters ? common.hideFilters : common.showFilters}
          onClick={() => desk.getState().showProjectFilters(!filters)}
        >
          {common.filters}
          <Icon shape={filters ? 'up' : 'down'} />
        </button>
      </div>
      {filters && <FilterRow query={query} onQuery={setQuery} wide />}
      <ByValue
        query={query}
        onQuery={(byValue) => {
          setQuery(byValue);
          void desk.getState().searchProject();
          desk.getState().askFocus('screen');
        }}
      />
      <SavedSearches />
      <Said />
    </div>
  );
}

function focusFirstRow(): void {
  const row = document.querySelector('.find-results [data-row-focus]');
  if (row instanceof HTMLElement) row.focus();
}

/** How the search stands, and the way to stop it. */
function Said(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = projectFindWords[locale];
  const state = useDeskState(({ projectFind }) => projectFind);
  const found = useDeskState(({ projectFound }) => projectFound);
  const hits = found.reduce((sum, each) => sum + each.hits.length, 0);
  const count = words.found(countText(hits, locale), countText(found.length, locale));
  const bad = state.kind === 'problem' || state.kind === 'slow';
  return (
    <div className="find-project-said">
      <p id="find-project-said" className="find-said" role="status" data-problem={bad}>
        {state.kind === 'problem' && queryProblemText(state.problem, locale)}
        {state.kind === 'slow' && findWords[locale].problems.slow}
        {state.kind === 'searching' &&
          `${words.progress(countText(state.done, locale), countText(state.of, locale))} · ${count}`}
        {state.kind === 'whole' && hits > 0 && count}
        {state.kind === 'capped' && words.capped(countText(hits, locale))}
        {state.kind === 'cancelled' && `${count} · ${words.cancelled}`}
        {'unread' in state &&
          state.unread.length > 0 &&
          ` · ${words.unread(countText(state.unread.length, locale))}`}
      </p>
      {state.kind === 'searching' && (
        <>
          <progress value={state.done} max={Math.max(1, state.of)} aria-label={words.region} />
          <button
            type="button"
            className="quiet"
            onClick={() => desk.getState().cancelProjectFind()}
          >
            {words.cancel}
          </button>
        </>
      )}
    </div>
  );
}

function Results(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = projectFindWords[locale];
  const found = useDeskState((state) => state.projectFound);
  const kind = useDeskState((state) => state.projectFind.kind);
  const hit = useDeskState((state) => state.projectHit);
  const rows = useMemo(() => foundRows(found), [found]);
  const current = useMemo(
    () =>
      hit === null
        ? -1
        : rows.findIndex((row) => row.report === hit.report && row.index === hit.index),
    [rows, hit],
  );
  const entering = useDeskState(({ enteringHits }) => enteringHits);
  useEffect(() => {
    if (!entering || rows.length === 0) return;
    // Whoever has turned to something else meanwhile is not called back.
    if (document.activeElement?.matches('.find-project *') === true) focusFirstRow();
    desk.getState().enteredHits();
  }, [desk, entering, rows]);
  if (kind === 'none') return <FindExamples />;
  if (kind === 'whole' && rows.length === 0) {
    return (
      <div className="find-empty">
        <h3>{words.none}</h3>
        <p>{words.noneHelp}</p>
      </div>
    );
  }
  const first = rows.findIndex(({ hit: each }) => each !== null);
  const stand = (row: FoundRow): void => {
    if (row.hit !== null) desk.getState().standAtHit(row.report, row.index);
  };
  return (
    <div className="find-results">
      <WindowedList
        label={words.results}
        items={rows}
        keyOf={({ report, index }) => `${report} ${index}`}
        rowHeight={32}
        current={current}
        onMove={stand}
        row={(row, index) => (
          <FoundLine
            row={row}
            current={index === current}
            reachable={index === (current === -1 ? first : current)}
          />
        )}
      />
    </div>
  );
}
