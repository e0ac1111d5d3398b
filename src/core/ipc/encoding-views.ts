import type { AnchoringTally } from '../anchor/reanchor.ts';
import type { EncodingReading } from './views.ts';

/** How the source of an open report would read in each encoding. */
export interface ReportEncodings {
  readonly report: string;
  readonly file: string;
  /** The encoding that it is read in now. */
  readonly current: string;
  readonly readings: readonly EncodingReading[];
}

/** What would become of the work of all reviewers on a report, in numbers. */
export interface EncodingOutlook extends AnchoringTally {
  readonly kept: number;
}
