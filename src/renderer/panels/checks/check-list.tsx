import { type ReactNode, useMemo } from 'react';
import { standings } from '../../../core/check/answered.ts';
import { deskCheckWords, standingWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { goToCheck } from '../../state/checks/check-gestures.ts';
import { everyCheck } from '../../state/checks/check-slice.ts';
import { checksNow } from '../../state/checks/checks-now.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { FilterBox, FilterCount } from '../../ui/filter-box.tsx';
import { Select } from '../../ui/select.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { CheckDetail } from './check-detail.tsx';
import { CheckRow } from './check-row.tsx';
import { OwnChecks } from './own-checks.tsx';
import { filterChecks, passesEveryCheck } from './filter-checks.ts';
import './checks.css';

const rowHeight = 52;

/** The arithmetic of the report, what needs a reader first; below it all that is known of the check that one is at. */
export function CheckList(): ReactNode {
  const desk = useDesk();
  const words = deskCheckWords[useLocale()];
  const kind = useDeskState(({ checks }) => checks.kind);
  const all = useDeskState((state) => checksNow(state).all);
  const filter = useDeskState((state) => state.checkFilter);
  const currentKey = useDeskState((state) => state.currentCheck);
  const shown = useMemo(() => filterChecks(all, filter), [all, filter]);
  useFocusRequest('checks', () => {
    const panel = document.querySelector('.check-panel');
    const row = panel?.querySelector('[data-row-focus][tabindex="0"]') ?? panel;
    if (row instanceof HTMLElement) row.focus();
    return panel !== null;
  });
  const current = shown.findIndex(({ key }) => key === currentKey);
  const chosen = current === -1 ? undefined : shown[current];
  return (
    <div className="check-panel" role="tabpanel" aria-label={words.region} tabIndex={-1}>
      {all.length === 0 ? (
        <Nothing kind={kind} />
      ) : (
        <>
          <Filters shown={shown.length} all={all.length} />
          {shown.length === 0 ? (
            <NoMatch />
          ) : (
            <WindowedList
              label={words.region}
              items={shown}
              keyOf={({ key }) => key}
              rowHeight={rowHeight}
              current={current}
              onMove={(answered) => goToCheck(desk, answered, false)}
              row={(answered, index) => (
                <CheckRow
                  answered={answered}
                  current={index === current}
                  reachable={index === Math.max(current, 0)}
                  onPick={() => goToCheck(desk, answered, false)}
                  onEnter={() => goToCheck(desk, answered, true)}
                />
              )}
            />
          )}
        </>
      )}
      <OwnChecks />
      {chosen !== undefined && <CheckDetail key={chosen.key} answered={chosen} />}
    </div>
  );
}

function Filters({ shown, all }: { readonly shown: number; readonly all: number }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = deskCheckWords[locale];
  const filter = useDeskState((state) => state.checkFilter);
  const narrow = desk.getState().filterChecks;
  return (
    <div className="list-filters" role="search">
      <FilterBox label={words.filter} value={filter.text} onChange={(text) => narrow({ text })}>
        {!passesEveryCheck(filter) && (
          <FilterCount>{words.shown(countText(shown, locale), countText(all, locale))}</FilterCount>
        )}
      </FilterBox>
      <div className="filter-row">
        <Select
          label={words.everyStanding}
          value={filter.standing ?? ''}
          none={words.everyStanding}
          options={standings.map((id) => ({ id, name: standingWords[locale][id] }))}
          onChange={(standing) => narrow({ standing })}
        />
      </div>
    </div>
  );
}

function NoMatch(): ReactNode {
  const desk = useDesk();
  const words = deskCheckWords[useLocale()];
  return (
    <div className="list-none">
      <p>{words.noMatch}</p>
      <button
        type="button"
        className="quiet link"
        onClick={() => desk.getState().filterChecks(everyCheck)}
      >
        {words.clear}
      </button>
    </div>
  );
}

function Nothing({
  kind,
}: {
  readonly kind: 'none' | 'computing' | 'found' | 'failed';
}): ReactNode {
  const words = deskCheckWords[useLocale()];
  if (kind === 'computing') return <p className="check-nothing">{words.computing}</p>;
  if (kind === 'failed') return <p className="check-nothing">{words.failed}</p>;
  return (
    <div className="list-empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHelp}</p>
    </div>
  );
}
