import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import type { ReportOrder } from '../../../core/project/report/report-order.ts';
import { detailsShown } from './detail-gestures.ts';

/** Reports in an order: titles as a dictionary has them, dates from the latest on and unknown ones last, the least annotated and the longest first. */
export function sortReports(
  reports: readonly ReportSummary[],
  order: ReportOrder,
  locale: Locale,
): readonly ReportSummary[] {
  if (order === 'imported') return reports;
  const keyed = reports.map((summary) => ({ summary, key: keyOf(summary, order) }));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  keyed.sort(({ key: a }, { key: b }) =>
    typeof a === 'string' && typeof b === 'string' ? compare(a, b) : Number(a) - Number(b),
  );
  return keyed.map(({ summary }) => summary);
}

function keyOf(summary: ReportSummary, order: Exclude<ReportOrder, 'imported'>): string | number {
  const { title, date } = detailsShown(summary);
  switch (order) {
    case 'title':
      return title;
    case 'date':
      return date === null ? 0 : -Number(date.replaceAll('-', ''));
    case 'progress':
      return reportProgress(summary);
    case 'length':
      return -summary.report.length;
  }
}

/** How far a report has been annotated, from 0 to 1: up to its furthest annotation, and all of it once its state says so. */
export function reportProgress({ report, state, furthest }: ReportSummary): number {
  if (state === 'in-review' || state === 'final') return 1;
  return report.length === 0 ? 0 : Math.min(1, furthest / report.length);
}

interface Sorted {
  readonly of: readonly ReportSummary[];
  readonly order: ReportOrder;
  readonly locale: Locale;
  readonly sorted: readonly ReportSummary[];
}

/** The last answer: the list and the keys that lead through it ask for the same. */
let last: Sorted | null = null;

/** The reports as the list has them; the same list until they or their order change. */
export function reportsInOrder(
  of: readonly ReportSummary[],
  order: ReportOrder,
  locale: Locale,
): readonly ReportSummary[] {
  if (last === null || last.of !== of || last.order !== order || last.locale !== locale) {
    last = { of, order, locale, sorted: sortReports(of, order, locale) };
  }
  return last.sorted;
}
