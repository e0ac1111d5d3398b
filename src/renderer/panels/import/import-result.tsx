import type { ReactNode } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { ImportedReport, NearReportView } from '../../../core/ipc/views.ts';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { importReasonWords } from '../../../core/locale/problems/import-reasons-words.ts';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { issueWords } from '../../../core/locale/project/issues-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { groupRefusals } from './group-refusals.ts';

/** What an import did, file by file. */
export function ImportResult(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = importWords[locale];
  const summary = useDeskState((state) => state.importSummary);
  if (summary === null) return null;
  const { imported, refused } = summary;
  const close = (): void => desk.getState().dismissImportSummary();
  const nothing = imported.length + refused.length === 0;
  return (
    <Dialog title={words.title} className="import-result" onClose={close}>
      <div className="import-lists">
        {nothing && <p>{words.nothing}</p>}
        {refused.length > 0 && <Refused errors={refused} />}
        {!nothing && (
          <section>
            <h3>{words.imported(countText(imported.length, locale))}</h3>
            <ul>
              {imported.map((report) => (
                <Imported key={report.report} imported={report} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="dialog-actions">
        {imported.length > 0 && (
          <button
            type="button"
            className="button import-undo"
            onClick={() => void desk.getState().undoThisImport()}
          >
            {words.undo}
          </button>
        )}
        <button type="button" className="button primary" data-autofocus onClick={close}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

function Imported({ imported }: { readonly imported: ImportedReport }): ReactNode {
  const locale = useLocale();
  const words = importWords[locale];
  const { title, file, undecodable, near } = imported;
  return (
    <li>
      {title}
      <span className="example">{words.file(file)}</span>
      {undecodable > 0 && (
        <span className="import-broken">{words.undecodable(countText(undecodable, locale))}</span>
      )}
      {near !== undefined && <Near report={imported.report} near={near} />}
    </li>
  );
}

/** Says that a report is a copy or a version of another, which a click opens, or lays beside it. */
function Near({
  report: own,
  near,
}: {
  readonly report: string;
  readonly near: NearReportView;
}): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = importWords[locale];
  const { report, title, similarity } = near;
  return (
    <span className="import-near">
      <span>
        {similarity === 1
          ? words.sameText(title)
          : words.nearText(title, `${countText(Math.round(similarity * 100), locale)}%`)}
      </span>
      <button
        type="button"
        className="quiet link"
        onClick={() => {
          const { dismissImportSummary, openReport } = desk.getState();
          dismissImportSummary();
          void openReport(report);
        }}
      >
        {words.openOther}
      </button>
      <button
        type="button"
        className="quiet link"
        onClick={() => {
          const { dismissImportSummary, openReport, compareIssues } = desk.getState();
          dismissImportSummary();
          void openReport(own).then(() => compareIssues(report));
        }}
      >
        {issueWords[locale].fromImport}
      </button>
    </span>
  );
}

function Refused({ errors }: { readonly errors: readonly AppError[] }): ReactNode {
  const locale = useLocale();
  const words = importWords[locale];
  const groups = groupRefusals(errors);
  return (
    <section>
      <h3 className="import-refused">{words.refused(countText(errors.length, locale))}</h3>
      {groups === null ? (
        <Reasons errors={errors} />
      ) : (
        groups.map((group) => (
          <details key={group.reason} className="import-group">
            <summary>
              <span>{importReasonWords[locale][group.reason]}</span>
              <span className="import-group-count">{countText(group.errors.length, locale)}</span>
            </summary>
            <Reasons errors={group.errors} />
          </details>
        ))
      )}
    </section>
  );
}

function Reasons({ errors }: { readonly errors: readonly AppError[] }): ReactNode {
  const locale = useLocale();
  return (
    <ul>
      {errors.map((error, index) => (
        <li key={index}>{describeError(error, locale)}</li>
      ))}
    </ul>
  );
}
