import './same-text.css';
import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { sameTextWords } from '../../../core/locale/text/same-text-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How far the tagging of many reports has come, with the means to stop it between two. */
export function TagProgress(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = sameTextWords[locale];
  const job = useDeskState((state) => state.job);
  if (job?.job !== 'tag') return null;
  const { done, total, name } = job;
  return (
    <div className="tag-progress" role="status">
      <span>{words.working(countText(done + 1, locale), countText(total, locale))}</span>
      <progress value={done} max={total} />
      <span>{name}</span>
      <button type="button" className="button" onClick={() => void desk.getState().cancelJob()}>
        {words.stop}
      </button>
    </div>
  );
}
