import type { ReactNode } from 'react';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { splitLines } from '../../../core/locale/corpus/split-words.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LossList } from './loss-list.tsx';

/** What an export wrote, what its format could not express, and what was not written. */
export function ExportResult(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = exportWords[locale];
  const summary = useDeskState((state) => state.exportSummary);
  if (summary === null) return null;
  const { place, files, reports, annotations, losses, split, refused } = summary;
  const count = (number: number): string => countText(number, locale);
  const close = (): void => desk.getState().dismissExportSummary();
  return (
    <Dialog title={words.doneTitle} className="export-result" onClose={close}>
      <div>
        <p>{words.done(count(reports), count(annotations), count(files))}</p>
        <p className="export-folder">{words.place(place)}</p>
      </div>
      {refused.length > 0 && (
        <section className="losses" role="alert">
          <h3 className="not-written">{words.refusedTitle(count(refused.length))}</h3>
          <ul>
            {refused.map((error, index) => (
              <li key={index}>{describeError(error, locale)}</li>
            ))}
          </ul>
        </section>
      )}
      {split !== null && (
        <section className="losses">
          <h3>{words.splitTitle}</h3>
          <ul>
            {splitLines(split, locale).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {losses.length === 0 ? (
        <p className="lost-nothing">{words.nothingLost}</p>
      ) : (
        <LossList title={words.lossesTitle} losses={losses} />
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
