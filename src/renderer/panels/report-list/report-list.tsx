import { type ReactNode, useMemo, useRef } from 'react';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { listWords } from '../../../core/locale/project/list-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { reportOrders } from '../../../core/project/report/report-order.ts';
import { openToWork } from '../../state/report/open-to-work.ts';
import { reportsInOrder } from '../../state/project/report-order.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { FilterBox, FilterCount } from '../../ui/filter-box.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Select } from '../../ui/select.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { CommandButton } from '../command-button.tsx';
import { useKeyNames } from '../command-keys.ts';
import { ScreenLinks } from '../screen/screen-links.tsx';
import { filterReports } from './filter-reports.ts';
import { ReportRow } from './report-row.tsx';
import './report-list.css';

const noReports: readonly ReportSummary[] = [];

/** All reports of the project, narrowed by a filter. */
export function ReportList(): ReactNode {
  const locale = useLocale();
  const words = listWords[locale];
  const reports = useDeskState(({ project }) => project?.reports ?? noReports);
  const filter = useDeskState((state) => state.reportFilter);
  const openId = useDeskState(({ open, opening }) => opening ?? open?.report.id ?? null);
  const order = useDeskState(({ settings }) => settings.reportOrder);
  const sorted = reportsInOrder(reports, order, locale);
  const shown = useMemo(() => filterReports(sorted, filter, locale), [sorted, filter, locale]);
  const current = useMemo(
    () => shown.findIndex(({ report }) => report.id === openId),
    [shown, openId],
  );
  return (
    <nav className="report-list" data-pane="list" aria-label={words.region}>
      <Heading />
      <Filter shown={shown} />
      {reports.length > 1 && <Order />}
      {shown.length === 0 && reports.length > 0 ? (
        <NoMatch filter={filter} />
      ) : (
        <WindowedList
          label={words.region}
          items={shown}
          keyOf={({ report }) => report.id}
          rowHeight={98}
          current={current}
          row={(summary, index) => (
            <ReportRow
              summary={summary}
              current={index === current}
              reachable={index === Math.max(current, 0)}
            />
          )}
        />
      )}
      <ScreenLinks />
      <footer className="report-list-end">
        <CommandButton command="import-files" name={words.import} />
        <CommandButton
          command="export-corpus"
          name={words.export}
          disabled={reports.length === 0}
        />
      </footer>
      <span className="unseen" role="status">
        {filter !== '' &&
          words.matches(countText(shown.length, locale), countText(reports.length, locale))}
      </span>
    </nav>
  );
}

function Heading(): ReactNode {
  const locale = useLocale();
  const words = listWords[locale];
  const name = useDeskState(({ project }) => project?.name ?? '');
  const reviewer = useDeskState(({ project }) => project?.reviewer.name ?? '');
  const count = useDeskState(({ project }) => project?.reports.length ?? 0);
  return (
    <header className="report-list-start">
      <div>
        <h1>{name}</h1>
        <p>{words.subtitle(countText(count, locale), reviewer)}</p>
      </div>
      <CommandButton command="toggle-list" name={frameWords[locale].hideList} icon="list" />
    </header>
  );
}

function Filter({ shown }: { readonly shown: readonly ReportSummary[] }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = listWords[locale];
  const filter = useDeskState((state) => state.reportFilter);
  const all = useDeskState(({ project }) => project?.reports.length ?? 0);
  const keys = useKeyNames().command('filter-reports');
  const box = useRef<HTMLInputElement>(null);
  useFocusRequest('report-filter', () => {
    box.current?.select();
    return box.current !== null;
  });
  const openFirst = (): void => {
    const [first] = shown;
    if (first !== undefined) openToWork(desk, first.report.id);
  };
  return (
    <FilterBox
      box={box}
      label={words.filter}
      name={commandWords[locale]['filter-reports']}
      value={filter}
      onChange={desk.getState().setReportFilter}
      onEnter={openFirst}
    >
      {filter === '' ? (
        <Keys text={keys} />
      ) : (
        <FilterCount>
          {words.matches(countText(shown.length, locale), countText(all, locale))}
        </FilterCount>
      )}
    </FilterBox>
  );
}

function Order(): ReactNode {
  const desk = useDesk();
  const words = listWords[useLocale()];
  const order = useDeskState(({ settings }) => settings.reportOrder);
  return (
    <div className="report-list-order">
      <Select
        label={words.order}
        value={order}
        options={reportOrders.map((id) => ({ id, name: words.orders[id] }))}
        onChange={(chosen) =>
          void desk.getState().changeSettings({ reportOrder: chosen ?? 'imported' })
        }
      />
    </div>
  );
}

function NoMatch({ filter }: { readonly filter: string }): ReactNode {
  const desk = useDesk();
  const words = listWords[useLocale()];
  return (
    <div className="report-list-none">
      <p>{words.noMatch(filter)}</p>
      <button
        type="button"
        className="quiet link"
        onClick={() => desk.getState().setReportFilter('')}
      >
        {words.clear}
      </button>
    </div>
  );
}
