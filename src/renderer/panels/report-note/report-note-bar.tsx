import type { ReactNode } from 'react';
import { reportNoteWords } from '../../../core/locale/text/report-note-words.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import './report-note.css';

/** The note on the open report, where there is one. */
export function ReportNoteBar(): ReactNode {
  const desk = useDesk();
  const words = reportNoteWords[useLocale()];
  const note = useDeskState(({ open }) => open?.layer.note ?? '');
  if (note === '') return null;
  return (
    <section className="report-note-bar" aria-label={words.title}>
      <p title={note}>{words.shown(note)}</p>
      <button type="button" className="quiet" onClick={() => runCommand(desk, 'report-note')}>
        {words.edit}
      </button>
    </section>
  );
}
