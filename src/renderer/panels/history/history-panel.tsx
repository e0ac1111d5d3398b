import { type ReactNode, useEffect, useMemo } from 'react';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { goToChange } from '../../state/history/history-gestures.ts';
import { type HistoryRow, changeAt, wholeHistory } from '../../state/history/report-history.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { ChosenChange } from './chosen-change.tsx';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryLine } from './history-line.tsx';
import './history.css';

const noRows: readonly HistoryRow[] = [];

/** What was done on the open report, by whom and when; going through it takes the text along. */
export function HistoryPanel(): ReactNode {
  const desk = useDesk();
  const words = historyWords[useLocale()];
  const report = useDeskState(({ open }) => open?.report.id);
  const layer = useDeskState(({ open }) => open?.layer);
  const filter = useDeskState((state) => state.historyFilter);
  const history = useDeskState((state) =>
    state.history?.report === report ? state.history : null,
  );
  useEffect(() => {
    void desk.getState().refreshHistory();
  }, [desk, report, layer, filter]);
  useFocusRequest('history', () => {
    const row = document.querySelector('.history-panel [data-row-focus][tabindex="0"]');
    const place = row ?? document.querySelector('.history-panel input');
    if (place instanceof HTMLElement) place.focus();
    // An unread history takes the keyboard once its first rows are there.
    return row !== null || desk.getState().history !== null;
  });
  if (report === undefined) return null;
  const isEmpty = history?.rows.length === 0;
  return (
    <div className="history-panel" role="tabpanel" aria-label={words.region}>
      <HistoryFilters />
      {!isEmpty ? (
        <Lines rows={history?.rows ?? noRows} />
      ) : filter === wholeHistory || isWhole(filter) ? (
        <div className="list-empty">
          <h2>{words.emptyTitle}</h2>
          <p>{words.emptyText}</p>
        </div>
      ) : (
        <div className="list-none">
          <p>{words.noMatch}</p>
          <button
            type="button"
            className="quiet link"
            onClick={() => desk.getState().filterHistory(wholeHistory)}
          >
            {words.clear}
          </button>
        </div>
      )}
      <Broken />
      <ChosenChange />
    </div>
  );
}

function isWhole(filter: typeof wholeHistory): boolean {
  return JSON.stringify(filter) === JSON.stringify(wholeHistory);
}

function Lines({ rows }: { readonly rows: readonly HistoryRow[] }): ReactNode {
  const desk = useDesk();
  const words = historyWords[useLocale()];
  const history = useDeskState((state) => state.history);
  const chosen = useDeskState(({ chosenChange }) => chosenChange?.change.id ?? null);
  const current = useMemo(
    () =>
      history === null || chosen === null
        ? -1
        : rows.findIndex((row) => changeAt(history, row)?.change.id === chosen),
    [history, rows, chosen],
  );
  const first = rows.findIndex(({ kind }) => kind === 'change');
  const pick = (row: HistoryRow, focus: boolean): void => {
    const told = history === null ? null : changeAt(history, row);
    desk.getState().chooseChange(told);
    if (told !== null) goToChange(desk, told, focus);
  };
  return (
    <WindowedList
      label={words.region}
      items={rows}
      keyOf={({ key }) => key}
      rowHeight={52}
      current={current}
      onMove={(row) => pick(row, false)}
      row={(row, index) => (
        <HistoryLine
          row={row}
          current={index === current}
          reachable={index === (current < 0 ? first : current)}
          onPick={() => pick(row, false)}
          onEnter={() => pick(row, true)}
        />
      )}
    />
  );
}

function Broken(): ReactNode {
  const words = historyWords[useLocale()];
  const broken = useDeskState(({ history }) => history?.broken);
  const reviewers = useDeskState(({ project }) => project?.reviewers);
  if (broken === undefined || broken.length === 0) return null;
  const names = broken.map((id) => reviewers?.find((one) => one.id === id)?.name ?? id);
  return (
    <p className="history-broken" role="status">
      {words.broken(names.join('、'))}
    </p>
  );
}
