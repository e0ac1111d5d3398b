import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import { reportNoteWords } from '../../../core/locale/text/report-note-words.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';

/** The reports of which every word of the filter stands in title, outlet, date, author, state or note; in the order of the project. */
export function filterReports(
  reports: readonly ReportSummary[],
  filter: string,
  locale: Locale,
): readonly ReportSummary[] {
  const words = foldText(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return reports;
  return reports.filter(({ report, details, state, note }) => {
    const { title, outlet, date, author } = details ?? report;
    const said = [
      title,
      outlet,
      date,
      author,
      state === null ? '' : reportStateWords[locale][state],
      note === '' ? '' : `${reportNoteWords[locale].noted} ${note}`,
    ];
    const text = foldText(said.join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
