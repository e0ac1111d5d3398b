import type { ReactNode } from 'react';
import { describeError } from '../../../core/locale/errors.ts';
import { importWords } from '../../../core/locale/import.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** What an import did, file by file. */
export function ImportResult(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = importWords[locale];
  const summary = useDeskState((state) => state.importSummary);
  if (summary === null) return null;
  const { imported, refused } = summary;
  const close = (): void => desk.getState().dismissImportSummary();
  return (
    <Dialog title={words.title} className="import-result" onClose={close}>
      <div className="import-lists">
        {refused.length > 0 && (
          <section>
            <h3 className="import-refused">{words.refused(countText(refused.length, locale))}</h3>
            <ul>
              {refused.map((error, index) => (
                <li key={index}>{describeError(error, locale)}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{words.imported(countText(imported.length, locale))}</h3>
          <ul>
            {imported.map(({ report, title, file }) => (
              <li key={report}>
                {title}
                <span className="example">{words.file(file)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button primary" data-autofocus onClick={close}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}
