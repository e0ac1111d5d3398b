import type { ReactNode } from 'react';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How far an import has come, with the means to stop it; one can go on working meanwhile. */
export function ImportProgress(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = importWords[locale];
  const job = useDeskState((state) => state.job);
  if (job?.job !== 'import') return null;
  return (
    <div className="work-bar" role="status">
      <span className="work-count">
        {job.total === 0
          ? words.searching
          : words.working(countText(job.done, locale), countText(job.total, locale))}
      </span>
      {job.total === 0 ? <progress /> : <progress value={job.done} max={job.total} />}
      <span className="work-name">{job.name}</span>
      <button type="button" className="button" onClick={() => void desk.getState().cancelJob()}>
        {words.cancel}
      </button>
    </div>
  );
}
