import { type ReactNode, useEffect } from 'react';
import { overviewWords } from '../../../core/locale/project/overview-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { Overview } from '../../../core/overview/overview.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { ScreenBody } from '../screen/screen-body.tsx';
import { CheckCard, FigureCard, LeftCard, StateCard } from './count-cards.tsx';
import { LabelCard } from './label-card.tsx';
import { PaceCard } from './pace-card.tsx';
import { ReportsLeft } from './reports-left.tsx';
import './overview.css';

/** How the whole project stands: what is done, what came of it, what is left, and how fast it goes. */
export function OverviewScreen(): ReactNode {
  const desk = useDesk();
  const words = overviewWords[useLocale()];
  const project = useDeskState((state) => state.project?.id);
  const overview = useDeskState((state) => state.overview);
  const reading = useDeskState((state) => state.overviewReading);
  useEffect(() => {
    void desk.getState().readOverview();
  }, [desk, project]);
  return (
    <ScreenBody screen="overview" tools={<Tools />}>
      {overview !== null ? (
        overview.reports === 0 ? (
          <Empty />
        ) : (
          <Cards overview={overview} />
        )
      ) : (
        !reading && <p className="overview-none">{words.stopped}</p>
      )}
    </ScreenBody>
  );
}

function Empty(): ReactNode {
  const words = overviewWords[useLocale()];
  return (
    <div className="list-empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHelp}</p>
    </div>
  );
}

function Cards({ overview }: { readonly overview: Overview }): ReactNode {
  return (
    <div className="overview">
      <div className="overview-cards">
        <LeftCard overview={overview} />
        <StateCard overview={overview} />
        <FigureCard overview={overview} />
        <CheckCard overview={overview} />
      </div>
      <div className="overview-cards wide">
        <PaceCard overview={overview} />
        <LabelCard overview={overview} />
      </div>
      <ReportsLeft overview={overview} />
    </div>
  );
}

/** One button for both, so that the keyboard stays where it is when the counting ends. */
function Tools(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const reading = useDeskState((state) => state.overviewReading);
  const job = useDeskState((state) => state.gathering);
  const press = (): void => {
    const { stopGathering, readOverview } = desk.getState();
    void (reading ? stopGathering() : readOverview());
  };
  return (
    <>
      <button type="button" className="button" data-pane-entry="true" onClick={press}>
        {reading ? words.cancel : words.again}
      </button>
      <span className="overview-reading" role="status">
        {reading &&
          (job === null
            ? words.starting
            : words.reading(countText(job.done, locale), countText(job.total, locale)))}
      </span>
      {reading && job !== null && <progress value={job.done} max={job.total} />}
    </>
  );
}
