import './correction.css';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { moment } from '../../../core/locale/times.ts';
import type { Correcting } from '../../state/report/correction-slice.ts';
import type { Desk } from '../../state/desk.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { type CorrectionEditor, mountCorrection } from './mount-correction.ts';

interface CorrectionPaneProps {
  readonly desk: Desk;
  readonly correcting: Correcting;
}

/** The open report's text while it is corrected; a band above it says that this is another mode. */
export function CorrectionPane({ desk, correcting }: CorrectionPaneProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CorrectionEditor>(null);
  const locale = useLocale();
  const words = correctionWords[locale];
  const begun = useRef(correcting);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const mounted = mountCorrection(place.current, desk, begun.current);
    editor.current = mounted;
    return () => {
      editor.current = null;
      mounted.destroy();
    };
  }, [desk]);
  useFocusRequest('text', () => {
    editor.current?.focus();
    return editor.current !== null;
  });
  return (
    <div className="correction-pane">
      <CorrectionBand desk={desk} correcting={correcting} />
      <div className="editor-scroller">
        <div ref={place} className="editor-sheet" title={words.mode} />
      </div>
    </div>
  );
}

function CorrectionBand({ desk, correcting }: CorrectionPaneProps): ReactNode {
  const locale = useLocale();
  const words = correctionWords[locale];
  const { edits, draftAt } = correcting;
  const busy = useDeskState(({ correctionReview }) => correctionReview?.saving === true);
  const { reviewCorrection, mayLeaveCorrection, leaveCorrection } = desk.getState();
  return (
    <div className="correction-band" role="group" aria-label={words.mode}>
      <p>
        <strong>{words.mode}</strong>
        <span className="correction-count" role="status">
          {edits.length === 0 ? words.noEdits : words.edits(countText(edits.length, locale))}
          {draftAt !== null && ` · ${words.restored(moment(draftAt, new Date(), locale))}`}
        </span>
        <span className="correction-help">{words.modeHelp}</span>
      </p>
      {edits.length > 0 && (
        <button type="button" className="button" onClick={() => leaveCorrection(false)}>
          {words.discard}
        </button>
      )}
      <button type="button" className="button" onClick={() => void mayLeaveCorrection()}>
        {words.leave}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={edits.length === 0 || busy}
        onClick={() => void reviewCorrection()}
      >
        {words.save}
      </button>
    </div>
  );
}
