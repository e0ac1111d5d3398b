import type { Annotation } from '../../annotation/annotation.ts';
import type { CaseRecord, SignOff } from '../../annotation/casework.ts';
import type { ReportDetails } from '../../annotation/details.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import type { AnsweredCheck } from '../../check/answered.ts';

/** What a check sheet is made of. */
export interface CheckSheetInput {
  readonly details: ReportDetails;
  /** The reviewer's name. */
  readonly reviewer: string;
  readonly reviewerId: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly casework: readonly CaseRecord[];
  readonly checks: readonly AnsweredCheck[];
  /** What second reviewers said of verdicts; null where the project asks for no signature. */
  readonly signed: SheetSignatures | null;
  /** A report's title by id; undefined where there is none. */
  readonly titleOf: (report: string) => string | undefined;
  readonly locale: Locale;
}

/** What second reviewers said of the verdicts on a sheet. */
export interface SheetSignatures {
  readonly signOffs: readonly SignOff[];
  /** A reviewer's name by id. */
  readonly nameOf: (reviewer: string) => string;
}
