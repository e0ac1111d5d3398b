import type { ReactNode } from 'react';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks what shall become of a correction that is not saved. */
export function LeaveCorrectionDialog(): ReactNode {
  const desk = useDesk();
  const words = correctionWords[useLocale()];
  const { closeDialog, leaveCorrection, reviewCorrection } = desk.getState();
  return (
    <Dialog title={words.leaveTitle} onClose={closeDialog}>
      <p>{words.leaveText}</p>
      <div className="dialog-actions">
        <button type="button" className="button danger" onClick={() => leaveCorrection(false)}>
          {words.discard}
        </button>
        <button type="button" className="button" onClick={() => leaveCorrection(true)}>
          {words.keepDraft}
        </button>
        <button type="button" className="button" onClick={closeDialog}>
          {words.stay}
        </button>
        <button
          type="button"
          className="button primary"
          data-autofocus
          onClick={() => void reviewCorrection()}
        >
          {words.save}
        </button>
      </div>
    </Dialog>
  );
}
