import type { ReactNode } from 'react';
import { reportStates } from '../../../core/annotation/layer.ts';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import { listWords } from '../../../core/locale/project/list-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { reportNoteWords } from '../../../core/locale/text/report-note-words.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';
import { detailsShown } from '../../state/project/detail-gestures.ts';
import { removeReport } from '../../state/commands/run-removal-command.ts';
import { changeReportState } from '../../state/report/gestures.ts';
import { openToWork } from '../../state/report/open-to-work.ts';
import { reportProgress } from '../../state/project/report-order.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { useLookAhead } from './use-look-ahead.ts';

interface ReportRowProps {
  readonly summary: ReportSummary;
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
}

/** One report: what it is, how far the work on it has come. The state of the open one can be changed here. */
export function ReportRow({ summary, current, reachable }: ReportRowProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = listWords[locale];
  const states = reportStateWords[locale];
  const { report, state, note } = summary;
  const isOpen = useDeskState(({ open }) => open?.report.id === report.id);
  const { title, outlet, date } = detailsShown(summary);
  const progress = Math.round(reportProgress(summary) * 100);
  return (
    <div className="report-row" data-current={current} data-state={state}>
      <button
        type="button"
        data-row-focus
        {...(current ? { 'data-pane-entry': true } : {})}
        tabIndex={reachable ? 0 : -1}
        aria-current={current}
        aria-keyshortcuts="Delete"
        onKeyDown={({ nativeEvent }) => {
          const { code, isComposing, ctrlKey, metaKey, altKey, shiftKey } = nativeEvent;
          if (code !== 'Delete' || isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
          removeReport(desk, report.id);
        }}
        {...useLookAhead(report.id)}
        onClick={() => openToWork(desk, report.id)}
      >
        <span className="report-title" title={title}>
          {title}
        </span>
        <span className="report-origin">
          {outlet !== null && (
            <span className="report-outlet">
              {outlet}
              {' · '}
            </span>
          )}
          {date ?? words.dateUnknown}
          {note !== '' && (
            <span className="report-noted" title={note}>
              {' · '}
              {reportNoteWords[locale].noted}
            </span>
          )}
        </span>
        {!isOpen && state !== null && <span className="unseen"> · {states[state]}</span>}
        <span className="unseen">
          {' '}
          · {words.annotations(countText(summary.annotations, locale))} ·{' '}
          {words.progress(String(progress))} ·{' '}
        </span>
        <span className="report-length">
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${progress}%` }} />
          </span>
          {words.characters(countText(report.length, locale))}
        </span>
      </button>
      {isOpen ? (
        <Select
          className="report-state"
          label={words.state}
          value={state ?? ''}
          options={reportStates.map((id) => ({ id, name: states[id] }))}
          onChange={(chosen) => {
            if (chosen !== null) changeReportState(desk, chosen);
          }}
        />
      ) : (
        <span className="report-state" aria-hidden="true">
          {state !== null && states[state]}
        </span>
      )}
    </div>
  );
}
