import type { ReactNode } from 'react';
import { exportWords } from '../../../core/locale/export.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { runCommand } from '../../state/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** What an export wrote, and what its format could not express. */
export function ExportResult(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = exportWords[locale];
  const summary = useDeskState((state) => state.exportSummary);
  if (summary === null) return null;
  const { folder, files, reports, annotations, losses } = summary;
  const close = (): void => desk.getState().dismissExportSummary();
  return (
    <Dialog title={words.doneTitle} className="export-result" onClose={close}>
      <div>
        <p>
          {words.done(
            countText(reports, locale),
            countText(annotations, locale),
            countText(files, locale),
          )}
        </p>
        <p className="export-folder">{words.folder(folder)}</p>
      </div>
      {losses.length === 0 ? (
        <p className="lost-nothing">{words.nothingLost}</p>
      ) : (
        <section className="losses">
          <h3>{words.lossesTitle}</h3>
          <ul>
            {losses.map(({ kind, count, example }) => (
              <li key={kind}>
                {words.losses[kind](countText(count, locale))}
                {example !== null && <span className="example">{words.example(example)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          onClick={() => runCommand(desk, 'show-export-folder')}
        >
          {words.show}
        </button>
        <button type="button" className="button primary" data-autofocus onClick={close}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}
