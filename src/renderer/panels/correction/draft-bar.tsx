import type { ReactNode } from 'react';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import { moment } from '../../../core/locale/times.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** Says that the open report has a correction that nobody has saved. */
export function DraftBar(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = correctionWords[locale];
  const at = useDeskState((state) => (state.correcting === null ? state.draftAt : null));
  if (at === null) return null;
  return (
    <div className="notice problems draft" role="status">
      <p>{words.draft(moment(at, new Date(), locale))}</p>
      <button type="button" className="quiet" onClick={() => void desk.getState().correctText()}>
        {words.goOn}
      </button>
      <button type="button" className="quiet" onClick={() => desk.getState().dropCorrectionDraft()}>
        {words.dropDraft}
      </button>
    </div>
  );
}
