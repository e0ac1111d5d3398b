import type { ReactNode } from 'react';
import { corpusWords } from '../../../core/locale/corpus/corpus-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How far the reading or the import has come, and the way to stop it. */
export function CorpusProgress(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = corpusWords[locale];
  const job = useDeskState((state) => state.job);
  const done = countText(job?.done ?? 0, locale);
  const total = job?.total ?? 0;
  return (
    <div className="dialog-actions dialog-work">
      <span className="dialog-said" role="status">
        {total === 0 ? words.reading(done) : words.importing(done, countText(total, locale))}
        {job !== null && ` · ${job.name}`}
      </span>
      {total > 0 && <progress value={job?.done ?? 0} max={total} />}
      <button type="button" className="button" onClick={() => void desk.getState().cancelJob()}>
        {words.cancel}
      </button>
    </div>
  );
}
