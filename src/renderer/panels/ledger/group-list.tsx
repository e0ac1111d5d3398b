import { type ReactNode, useCallback, useMemo } from 'react';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import type { LedgerSort } from '../../../core/ledger/view.ts';
import { aspectName, periodName, placeName } from '../../../core/locale/checks/ledger-names.ts';
import { outcomeWords, ledgerWords } from '../../../core/locale/checks/ledger-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { type LedgerRows, listed } from '../../state/ledger/ledger-rows.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';

/** The columns from the first to the last; each sorts. */
const columns = ['measure', 'place', 'time', 'value', 'figures', 'outcome'] as const;

/** In CSS pixels. */
const rowHeight = 38;

/** The groups that were asked for as a table, sent as they come into sight; going through them shows each beside. */
export function GroupList({ ledger }: { readonly ledger: LedgerRows }): ReactNode {
  const desk = useDesk();
  const words = ledgerWords[useLocale()];
  const current = useDeskState((state) => state.ledgerGroup?.index ?? -1);
  const { groups, all } = ledger;
  const rows = useMemo(() => listed(all, groups), [all, groups]);
  const draw = useCallback(
    (first: number, last: number) => void desk.getState().showLedgerRows(first, last),
    [desk],
  );
  const choose = (index: number): void => void desk.getState().chooseLedgerRow(index);
  return (
    <div
      className="side-list"
      role="grid"
      aria-label={words.groups}
      aria-rowcount={all + 1}
      aria-colcount={columns.length}
    >
      <Head />
      <WindowedList
        label={words.groups}
        isTable
        items={rows}
        keyOf={({ index }) => String(index)}
        rowHeight={rowHeight}
        current={current}
        onMove={({ index }) => choose(index)}
        onDraw={draw}
        row={({ item }, index) => (
          <GroupLine
            group={item}
            index={index}
            current={index === current}
            reachable={index === Math.max(0, current)}
            onChoose={() => choose(index)}
          />
        )}
      />
    </div>
  );
}

/** The names of the columns, each a button that sorts by it and, pressed again, turns the order round. */
function Head(): ReactNode {
  const desk = useDesk();
  const words = ledgerWords[useLocale()];
  const { sort, descending } = useDeskState((state) => state.ledgerQuery);
  const sortBy = (column: LedgerSort): void => {
    // Of numbers of figures the largest are looked for.
    const first = column === 'figures';
    void desk.getState().queryLedger({
      sort: column,
      descending: column === sort ? !descending : first,
    });
  };
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className="ledger-row ledger-head">
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={column !== sort ? 'none' : descending ? 'descending' : 'ascending'}
          >
            <button type="button" className="quiet" onClick={() => sortBy(column)}>
              {words.columns[column]}
              <span className="ledger-order" aria-hidden="true">
                {column !== sort ? '' : descending ? '↓' : '↑'}
              </span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

interface GroupLineProps {
  /** Null until it is sent. */
  readonly group: LedgerGroup | null;
  readonly index: number;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly onChoose: () => void;
}

function GroupLine({ group, index, current, reachable, onChoose }: GroupLineProps): ReactNode {
  const locale = useLocale();
  const cells = group === null ? [] : cellsOf(group, locale);
  return (
    <div
      role="row"
      className="ledger-row ledger-line"
      data-row-focus="true"
      data-outcome={group?.outcome}
      tabIndex={reachable ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={current}
      onClick={onChoose}
      onKeyDown={({ key }) => {
        if (key === 'Enter' || key === ' ') onChoose();
      }}
    >
      {columns.map((column, place) => (
        <span key={column} role="gridcell" className={`ledger-cell ${column}`} title={cells[place]}>
          {cells[place]}
        </span>
      ))}
    </div>
  );
}

/** What stands in the columns, from the first to the last. */
function cellsOf(group: LedgerGroup, locale: 'zh-CN' | 'en'): readonly string[] {
  const { measure, outcome, entries, figures } = group;
  const quotes = [...new Set(entries.map(({ quote }) => quote))];
  const aspect = aspectName(group, locale);
  const reports = countText(new Set(entries.map(({ report }) => report)).size, locale);
  // Of a large group not all figures are here.
  const more = entries.length < figures ? '+' : '';
  return [
    aspect === '' ? measure : `${measure} · ${aspect}`,
    placeName(group, locale),
    periodName(group, locale),
    quotes.join(locale === 'en' ? ', ' : '、'),
    `${countText(figures, locale)} / ${reports}${more}`,
    outcomeWords[locale][outcome],
  ];
}
