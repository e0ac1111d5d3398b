import type { ReactNode } from 'react';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks before an import is undone of which the reports have been annotated since. */
export function UndoImportDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = importWords[locale];
  const asked = useDeskState((state) => state.undoneImport);
  const close = (): void => desk.getState().closeDialog();
  if (asked === null) return null;
  const { name, reports, worked, annotations, free } = asked;
  const count = (number: number): string => countText(number, locale);
  return (
    <Dialog title={words.undoTitle} onClose={close}>
      <p>{reports === 1 ? words.undoAskOne(name) : words.undoAsk(name, count(reports))}</p>
      <p>{words.undoWork(count(worked), count(annotations))}</p>
      {free.labels.length > 0 && <p>{words.undoLabels(count(free.labels.length))}</p>}
      <p>{words.undoBack}</p>
      <div className="dialog-actions">
        <button
          type="button"
          className="button danger"
          onClick={() => {
            close();
            void desk.getState().undoImport(free);
          }}
        >
          {words.undoDo}
        </button>
        <button type="button" className="button primary" data-autofocus onClick={close}>
          {words.undoKeep}
        </button>
      </div>
    </Dialog>
  );
}
