import { type ReactNode, useEffect } from 'react';
import { groupOutcomes } from '../../../core/ledger/group.ts';
import { mostGaps } from '../../../core/ledger/missing.ts';
import type { LedgerQuery } from '../../../core/ledger/view.ts';
import { ledgerWords, outcomeWords } from '../../../core/locale/checks/ledger-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import { GroupList } from './group-list.tsx';
import { GroupPane } from './group-pane.tsx';
import { MissingList } from './missing-list.tsx';
import './ledger.css';

/** All figures of the project by measure, place and time: what contradicts, agrees, is missing. */
export function LedgerScreen(): ReactNode {
  const desk = useDesk();
  const project = useDeskState((state) => state.project?.id);
  const ledger = useDeskState((state) => state.ledger);
  const missing = useDeskState((state) => state.ledgerQuery.outcome === 'missing');
  const measures = useDeskState((state) => state.project?.parts.measures);
  const excuses = useDeskState((state) => state.project?.parts.excuses);
  useEffect(() => {
    void desk.getState().readLedger();
  }, [desk, project, measures, excuses]);
  return (
    <ScreenBody screen="ledger" tools={<Tools />}>
      {ledger !== null &&
        (ledger.all === 0 ? (
          <Empty />
        ) : missing ? (
          <MissingList ledger={ledger} />
        ) : (
          <div className="ledger-columns">
            <GroupList ledger={ledger} />
            <GroupPane />
          </div>
        ))}
    </ScreenBody>
  );
}

function Empty(): ReactNode {
  const words = ledgerWords[useLocale()];
  const { words: typed, outcome } = useDeskState((state) => state.ledgerQuery);
  if (typed !== '' || outcome !== 'all') return <p className="pane-none">{words.noMatch}</p>;
  return (
    <div className="list-empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHelp}</p>
    </div>
  );
}

const outcomes = ['all', ...groupOutcomes, 'missing'] as const;

function Tools(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const query = useDeskState((state) => state.ledgerQuery);
  const totals = useDeskState((state) => state.ledger?.totals);
  const nameOf = (outcome: LedgerQuery['outcome']): string => {
    const name = outcomeWords[locale][outcome];
    if (totals === undefined || outcome === 'all') return name;
    const isCut = outcome === 'missing' && totals.missing >= mostGaps;
    return `${name} ${countText(totals[outcome], locale)}${isCut ? '+' : ''}`;
  };
  return (
    <>
      <FilterBox
        className="ledger-filter"
        label={words.filter}
        value={query.words}
        onChange={(typed) => void desk.getState().queryLedger({ words: typed })}
        entry
      />
      <Segmented
        label={words.outcome}
        value={query.outcome}
        options={outcomes.map((id) => ({ id, name: nameOf(id) }))}
        onChange={(outcome) => void desk.getState().queryLedger({ outcome })}
      />
      <SaveTable />
      <Reading />
    </>
  );
}

/** Writes what the filters let through, in the order of the table. */
function SaveTable(): ReactNode {
  const desk = useDesk();
  const words = ledgerWords[useLocale()];
  const any = useDeskState(({ ledger }) => ledger !== null && ledger.all > 0);
  return (
    <button
      type="button"
      className="button"
      disabled={!any}
      onClick={() => void desk.getState().saveLedger()}
    >
      {words.saveTable}
    </button>
  );
}

/** How far the reading of reports has come, while it takes long enough to be seen. */
function Reading(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const reading = useDeskState((state) => state.ledgerReading);
  const none = useDeskState((state) => state.ledger === null);
  const job = useDeskState((state) => state.gathering);
  if (!reading) {
    return none ? (
      <button type="button" className="button" onClick={() => void desk.getState().readLedger()}>
        {words.again}
      </button>
    ) : null;
  }
  if (job === null) return <span role="status">{none ? words.starting : ''}</span>;
  return (
    <>
      <span role="status">
        {words.reading(countText(job.done, locale), countText(job.total, locale))}
      </span>
      <progress value={job.done} max={job.total} />
      <button type="button" className="button" onClick={() => void desk.getState().stopGathering()}>
        {words.cancel}
      </button>
    </>
  );
}
