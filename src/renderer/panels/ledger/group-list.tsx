import type { ReactNode } from 'react';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import type { LedgerView } from '../../../core/ledger/view.ts';
import { ledgerWords, outcomeWords } from '../../../core/locale/ledger.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { aspectName, periodName, placeName } from './group-name.ts';

/** The groups that were asked for; going through them shows each beside. */
export function GroupList({ ledger }: { readonly ledger: LedgerView }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const chosen = useDeskState((state) => state.ledgerGroup?.group.key ?? null);
  const { groups, totals } = ledger;
  const current = groups.findIndex(({ key }) => key === chosen);
  const outcome = useDeskState((state) => state.ledgerQuery.outcome);
  const all = Object.entries(totals).reduce(
    (sum, [id, total]) =>
      sum + (id !== 'missing' && (outcome === 'all' || outcome === id) ? total : 0),
    0,
  );
  const choose = (group: LedgerGroup): void => void desk.getState().chooseLedgerGroup(group);
  return (
    <div className="ledger-groups">
      <WindowedList
        label={words.groups}
        items={groups}
        keyOf={({ key }) => key}
        rowHeight={58}
        current={current}
        onMove={choose}
        row={(group, index) => (
          <GroupLine
            group={group}
            current={index === current}
            reachable={index === Math.max(0, current)}
            onChoose={() => choose(group)}
          />
        )}
      />
      {groups.length < all && (
        <p className="ledger-more">
          {words.more(countText(groups.length, locale), countText(all, locale))}
        </p>
      )}
    </div>
  );
}

interface GroupLineProps {
  readonly group: LedgerGroup;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly onChoose: () => void;
}

function GroupLine({ group, current, reachable, onChoose }: GroupLineProps): ReactNode {
  const locale = useLocale();
  const { measure, outcome, entries } = group;
  const quotes = [...new Set(entries.map(({ quote }) => quote))].join(
    locale === 'en' ? ', ' : '、',
  );
  const aspect = aspectName(group, locale);
  const where = [placeName(group, locale), periodName(group, locale), aspect];
  return (
    <button
      type="button"
      className="ledger-line"
      data-row-focus="true"
      data-outcome={outcome}
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onChoose}
    >
      <span className="ledger-measure">{measure}</span>
      <span className="ledger-quotes">{quotes}</span>
      <span className="ledger-where">{where.filter((part) => part !== '').join(' · ')}</span>
      <span className="ledger-outcome">
        {outcome === 'single'
          ? ''
          : `${outcomeWords[locale][outcome]} ${countText(entries.length, locale)}`}
      </span>
    </button>
  );
}
