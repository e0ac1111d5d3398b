import { type ReactNode, useMemo } from 'react';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { standingWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { overviewWords } from '../../../core/locale/project/overview-words.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';
import type { Overview, ReportLeft } from '../../../core/overview/overview.ts';
import { type ReportsAsked, reportsAsked } from '../../state/project/overview-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';

/** In CSS pixels. */
const rowHeight = 34;

/** The reports that a count stands for, those with most left first; each opens. */
export function ReportsLeft({ overview: { left } }: { readonly overview: Overview }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const asked = useDeskState((state) => state.overviewAsked);
  const reports = useMemo(() => reportsAsked(left, asked), [left, asked]);
  const heading = words.listOf(nameOf(asked, locale), countText(reports.length, locale));
  return (
    <section className="overview-reports" aria-label={words.list}>
      <h3>
        <span role="status">{heading}</span>
        {asked.kind !== 'all' && (
          <button
            type="button"
            className="quiet link"
            onClick={() => desk.getState().askOverview({ kind: 'all' })}
          >
            {words.showAll}
          </button>
        )}
      </h3>
      <div className="reports-left" style={{ height: Math.min(reports.length, 10) * rowHeight }}>
        <WindowedList
          label={words.list}
          items={reports}
          keyOf={({ report }) => report}
          rowHeight={rowHeight}
          current={-1}
          row={(report, index) => <ReportLine report={report} isFirst={index === 0} />}
        />
      </div>
    </section>
  );
}

function nameOf(asked: ReportsAsked, locale: Locale): string {
  const words = overviewWords[locale];
  switch (asked.kind) {
    case 'all':
      return words.all;
    case 'state':
      return reportStateWords[locale][asked.state];
    case 'checks':
      return words.withChecks(standingWords[locale][asked.standing]);
    case 'assignee':
      return words.assignee(asked.assignee);
    case 'unchecked':
    case 'findings':
    case 'urgent':
      return words[asked.kind];
    default:
      return assertNever(asked);
  }
}

interface ReportLineProps {
  readonly report: ReportLeft;
  readonly isFirst: boolean;
}

function ReportLine({ report, isFirst }: ReportLineProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const { report: id, state, figures, unchecked, findings, flagged } = report;
  const title = useDeskState(({ project }) => {
    const summary = project?.reports.find((each) => each.report.id === id);
    return summary?.details?.title ?? summary?.report.title ?? id;
  });
  const count = (number: number): string => countText(number, locale);
  return (
    <button
      type="button"
      className="report-left"
      data-report={id}
      data-row-focus
      tabIndex={isFirst ? 0 : -1}
      onClick={() => void desk.getState().bringReport(id)}
    >
      <span className="report-left-title">{title}</span>
      <span className="report-left-findings">
        {findings > 0 && words.rowFindings(count(findings))}
      </span>
      <span>{flagged > 0 && words.rowFlagged(count(flagged))}</span>
      <span>{figures > 0 && words.row(count(unchecked), count(figures))}</span>
      <span className="report-left-state" data-state={state}>
        {reportStateWords[locale][state]}
      </span>
    </button>
  );
}
