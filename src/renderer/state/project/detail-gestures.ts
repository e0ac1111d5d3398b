import { type ReportDetails, sameDetails } from '../../../core/annotation/details.ts';
import { setDetails } from '../../../core/annotation/edit/edit.ts';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import type { Desk, DeskState } from '../desk.ts';

/** Corrects the details of the open report; null puts back those that were found. */
export function changeDetails(desk: Desk, details: ReportDetails | null): void {
  const { open, edit } = desk.getState();
  const before = open?.layer.details ?? null;
  const isSame =
    details === null || before === null ? details === before : sameDetails(details, before);
  if (open === null || isSame) return;
  edit(({ layer }, context) => setDetails(layer, details, context));
}

/** A report's details as the reviewer has them: corrected, or as found. */
export function detailsShown({ report, details }: Pick<ReportSummary, 'report' | 'details'>) {
  return details ?? report;
}

/** The title of the open report, as the reviewer has it. */
export function openTitle({ open }: DeskState): string | undefined {
  return open?.layer.details?.title ?? open?.report.title;
}
