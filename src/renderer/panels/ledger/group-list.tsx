import { type ReactNode, useCallback, useMemo } from 'react';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import { outcomeWords, ledgerWords } from '../../../core/locale/ledger.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { type LedgerRows, listed } from '../../state/ledger-rows.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { aspectName, periodName, placeName } from './group-name.ts';

/** The groups that were asked for, sent as they come into sight; going through them shows each beside. */
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
    <div className="ledger-groups">
      <WindowedList
        label={words.groups}
        items={rows}
        keyOf={({ index }) => String(index)}
        rowHeight={58}
        current={current}
        onMove={({ index }) => choose(index)}
        onDraw={draw}
        row={({ item }, index) => (
          <GroupLine
            group={item}
            current={index === current}
            reachable={index === Math.max(0, current)}
            onChoose={() => choose(index)}
          />
        )}
      />
    </div>
  );
}

interface GroupLineProps {
  /** Null until it is sent. */
  readonly group: LedgerGroup | null;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly onChoose: () => void;
}

function GroupLine({ group, current, reachable, onChoose }: GroupLineProps): ReactNode {
  return (
    <button
      type="button"
      className="ledger-line"
      data-row-focus="true"
      data-outcome={group?.outcome}
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onChoose}
    >
      {group !== null && <GroupText group={group} />}
    </button>
  );
}

function GroupText({ group }: { readonly group: LedgerGroup }): ReactNode {
  const locale = useLocale();
  const { measure, outcome, entries, figures } = group;
  const quotes = [...new Set(entries.map(({ quote }) => quote))].join(
    locale === 'en' ? ', ' : '、',
  );
  const aspect = aspectName(group, locale);
  const where = [placeName(group, locale), periodName(group, locale), aspect];
  return (
    <>
      <span className="ledger-measure">{measure}</span>
      <span className="ledger-quotes">{quotes}</span>
      <span className="ledger-where">{where.filter((part) => part !== '').join(' · ')}</span>
      <span className="ledger-outcome">
        {outcome === 'single'
          ? ''
          : `${outcomeWords[locale][outcome]} ${countText(figures, locale)}`}
      </span>
    </>
  );
}
