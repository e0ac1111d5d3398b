import { type ReactNode, useState } from 'react';
import { noteReport } from '../../../core/annotation/edit/edit.ts';
import { reportNoteWords } from '../../../core/locale/text/report-note-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './report-note.css';

/** Takes a reviewer's note on the whole report. */
export function ReportNoteDialog(): ReactNode {
  const desk = useDesk();
  const words = reportNoteWords[useLocale()];
  const kept = useDeskState(({ open }) => open?.layer.note ?? '');
  const [note, setNote] = useState(kept);
  const { closeDialog, edit } = desk.getState();
  const save = (): void => {
    const tidy = note.trim();
    closeDialog();
    edit(({ layer }, context) => (tidy === layer.note ? null : noteReport(layer, tidy, context)));
  };
  return (
    <Dialog title={words.title} className="report-note-dialog" onClose={closeDialog}>
      <textarea
        className="report-note-field"
        aria-label={words.field}
        placeholder={words.placeholder}
        value={note}
        rows={5}
        data-autofocus
        onChange={({ target }) => setNote(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          }
        }}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={closeDialog}>
          {words.cancel}
        </button>
        <button type="button" className="button primary" onClick={save}>
          {words.save} <kbd className="keys">Ctrl ↵</kbd>
        </button>
      </div>
    </Dialog>
  );
}
