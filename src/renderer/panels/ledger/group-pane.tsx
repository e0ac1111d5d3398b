import type { ReactNode } from 'react';
import type { QuoteContext } from '../../../core/ipc/ledger-views.ts';
import type { LedgerEntry } from '../../../core/ledger/entry.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { ledgerWords, outcomeWords } from '../../../core/locale/checks/ledger-words.ts';
import { isConflict } from '../../state/ledger/conflict-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { aspectName, periodName, placeName } from '../../../core/locale/checks/ledger-names.ts';
import { ConflictAnswering } from './conflict-answering.tsx';
import { LikelyMeasures } from './likely-measures.tsx';
import { MeasureName } from './measure-name.tsx';
import { SeriesChart } from './series-chart.tsx';

/** The chosen group: its quotes side by side, each with the way to its report, and its measure over the years. */
export function GroupPane(): ReactNode {
  const locale = useLocale();
  const words = ledgerWords[locale];
  const chosen = useDeskState((state) => state.ledgerGroup);
  if (chosen === null) return <p className="pane-choose">{words.choose}</p>;
  const { group, contexts, series } = chosen;
  const where = [placeName(group, locale), periodName(group, locale), aspectName(group, locale)];
  return (
    <section className="side-pane" aria-label={group.measure} data-outcome={group.outcome}>
      <header>
        <h3>{group.measure}</h3>
        <p>
          {where.filter((part) => part !== '').join(' · ')}
          {group.outcome !== 'single' && (
            <span className="found-outcome">{outcomeWords[locale][group.outcome]}</span>
          )}
        </p>
      </header>
      <MeasureName group={group} />
      <LikelyMeasures group={group} />
      <ol className="quoted">
        {group.entries.map((entry, index) => (
          <Quoted key={entry.annotation} entry={entry} context={contexts?.[index] ?? null} />
        ))}
      </ol>
      {isConflict(group) && <ConflictAnswering key={group.key} chosen={chosen} />}
      {series.all > 1 && <SeriesChart group={group} series={series} />}
    </section>
  );
}

interface QuotedProps {
  readonly entry: LedgerEntry;
  readonly context: QuoteContext | null;
}

function Quoted({ entry, context }: QuotedProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const { report, annotation, quote, place, verdict } = entry;
  const title = useDeskState(
    ({ project }) => project?.reports.find((each) => each.report.id === report)?.report.title,
  );
  const ties = { relation: words.byLink, sentence: words.bySentence, report: words.byReport };
  const told = [
    place === null ? words.noPlace : words.placeBy(place.name, ties[place.from]),
    verdict === 'unchecked' ? '' : verdictWords[locale][verdict],
  ];
  return (
    <li>
      <p className="quoted-context" lang="zh-CN">
        {context?.before}
        <strong>{quote}</strong>
        {context?.after}
      </p>
      <p className="quoted-source">
        <span className="quoted-title">{title ?? report}</span>
        <span>{told.filter((part) => part !== '').join(' · ')}</span>
        <button
          type="button"
          className="quiet link"
          onClick={() => void desk.getState().goToFigure(report, annotation)}
        >
          {words.jump}
        </button>
      </p>
    </li>
  );
}
