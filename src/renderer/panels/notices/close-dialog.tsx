import type { ReactNode } from 'react';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { noticeWords } from '../../../core/locale/problems/notices-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { retryAndClose } from '../../state/window/close-window.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks before the window is closed although something is not on disk. */
export function CloseDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = noticeWords[locale];
  const saving = useDeskState((state) => state.saving);
  const fields = useDeskState(({ drafts }) => Object.keys(drafts).length);
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog title={words.closeTitle} onClose={close}>
      {saving.kind === 'failed' && (
        <p>
          {words.closeUnsaved(countText(saving.waiting, locale))}{' '}
          {describeError(saving.error, locale)}
        </p>
      )}
      {fields > 0 && <p>{words.closeDrafts(countText(fields, locale))}</p>}
      <div className="dialog-actions">
        <button
          type="button"
          className="button danger"
          onClick={() => void desk.getState().runNative('close-window')}
        >
          {words.closeAnyway}
        </button>
        {saving.kind === 'failed' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              close();
              void desk.getState().saveCopy();
            }}
          >
            {backupWords[locale].saveCopy}
          </button>
        )}
        {saving.kind === 'failed' && (
          <button type="button" className="button" onClick={() => void retryAndClose(desk)}>
            {words.closeRetry}
          </button>
        )}
        <button type="button" className="button primary" data-autofocus onClick={close}>
          {words.closeBack}
        </button>
      </div>
    </Dialog>
  );
}
