import { type CorrectionDraft, draftOf } from '../../../core/correct/draft.ts';
import type { OpenReport } from './report-slice.ts';

/** Where the page keeps what was not saved of a report's correction: beside the program, not in the project, and across a crash. */
function keyOf(report: string): string {
  return `hezhu correction ${report}`;
}

/** The draft of a report's present text; null where there is none. */
export function keptDraft({
  report,
  text,
}: Pick<OpenReport, 'report' | 'text'>): CorrectionDraft | null {
  return draftOf(storage()?.getItem(keyOf(report.id)) ?? null, {
    text,
    sha256: report.textSha256,
  });
}

/** Keeps a draft; one without edits is none. */
export function keepDraft(report: string, draft: CorrectionDraft): void {
  if (draft.edits.length === 0) dropDraft(report);
  else storage()?.setItem(keyOf(report), JSON.stringify(draft));
}

export function dropDraft(report: string): void {
  storage()?.removeItem(keyOf(report));
}

function storage(): Storage | null {
  return typeof localStorage === 'undefined' ? null : localStorage;
}
