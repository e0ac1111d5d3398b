import type { AppError } from '../../core/base/app-error.ts';

/** What became of one reviewer's work on a report. */
export interface MergedLayer {
  /** Id of the reviewer. */
  readonly reviewer: string;
  /** Whether the project had no work of theirs on this report. */
  readonly added: boolean;
  /** How many of their changes came into work that was there. */
  readonly changes: number;
  /** How many fit nowhere, and are kept aside. */
  readonly conflicts: number;
}

/** A report to which a merge brought something. */
export interface MergedReport {
  readonly report: string;
  readonly title: string;
  /** Whether the project did not have it. */
  readonly added: boolean;
  /** Whether it has the corrected text of the other copy now. */
  readonly corrected: boolean;
  readonly layers: readonly MergedLayer[];
}

/** What a merge did. A second merge of the same copy brings nothing. */
export interface MergeResult {
  readonly reports: readonly MergedReport[];
  /** Ids of reviewers whom the project did not know. */
  readonly reviewers: readonly string[];
  /** Files of evidence that were missing. */
  readonly attachments: number;
  /** Changes of the project's own record that came. */
  readonly projectChanges: number;
  /** What both copies have changed in ways that exclude each other: the project keeps its own, the other is kept aside. */
  readonly conflicts: readonly AppError[];
  /** What of the other copy cannot be read, and was left there. */
  readonly problems: readonly AppError[];
}
