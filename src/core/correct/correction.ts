import type { TextEdit } from './text-edit.ts';

/** What a person wants of an annotation whose words an edit has changed or taken out. */
export const decisions = ['keep', 'unanchor', 'remove'] as const;

/** It stands on the new words, is kept without a place, or goes. */
export type Decision = (typeof decisions)[number];

/** A decision on one annotation of one reviewer. */
export interface Decided {
  /** Id of the reviewer. */
  readonly layer: string;
  /** Id of the annotation. */
  readonly annotation: string;
  readonly decision: Decision;
}

/** A step from one version of a report's text to the next. Kept for ever: every earlier version can be had from the present one. */
export interface Correction {
  readonly id: string;
  /** Id of the reviewer. */
  readonly author: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Id of the correction that this one takes back; null where it takes none back. */
  readonly takesBack: string | null;
  /** In order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Lower-case hexadecimal sha256 of the text before, in UTF-8. */
  readonly beforeSha256: string;
  readonly afterSha256: string;
  /** What nobody decided follows `usualDecision`. */
  readonly decisions: readonly Decided[];
}

/** A report as far as its corrections go; absent where its text is as imported. */
export interface Corrected {
  readonly corrections?: readonly Correction[];
}

/** Id of the correction that made the present text; null where it is as imported. */
export function lastCorrection({ corrections = [] }: Corrected): string | null {
  return corrections.at(-1)?.id ?? null;
}
