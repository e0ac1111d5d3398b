import { AnnotationSet } from './annotation-set.ts';
import type { Relation } from './annotation.ts';
import type { CaseRecord } from './casework.ts';
import type { ReportDetails } from './details.ts';
import type { Region } from './region.ts';
import type { Rejection } from './rejection.ts';
import type { Unanchored } from './unanchored.ts';

/** How far a reviewer may have come with a report, in the order in which work passes through. */
export const reportStates = ['not-started', 'in-progress', 'in-review', 'final'] as const;

/** How far a reviewer has come with a report. */
export type ReportState = (typeof reportStates)[number];

/** One reviewer's work on one report. */
export interface Layer {
  /** Id of the reviewer. */
  readonly reviewer: string;
  readonly state: ReportState;
  readonly annotations: AnnotationSet;
  /** Ordered by creation, then id. Both ends are annotations of this layer. */
  readonly relations: readonly Relation[];
  /** Proposals answered with no, in document order. They are no annotations: nothing counts or exports them as such. */
  readonly rejections: readonly Rejection[];
  /** What the reviewer leaves out of the report, and what they keep although it was proposed to go; in document order. */
  readonly regions: readonly Region[];
  /** What has lost its place in the text; by where it last stood. */
  readonly unanchored: readonly Unanchored[];
  /** Answers to checks, checks of one's own, evidence and what stands beside verdicts; in the order of `compareCaseRecords`. */
  readonly casework: readonly CaseRecord[];
  /** The report's details as the reviewer has corrected them; null where they stand as found. */
  readonly details: ReportDetails | null;
  /** The reviewer's remark on the report as a whole; empty where there is none. */
  readonly note: string;
  /** Id of the last correction of the text that all offsets here have followed; null for the text as it was imported. */
  readonly correction: string | null;
}

/** Whether there is nothing in a layer: nobody has begun, and nothing is kept. */
export function isUntouched(layer: Layer): boolean {
  const { state, annotations, rejections, regions, unanchored, casework, details, note } = layer;
  const records = [rejections, regions, unanchored, casework];
  return (
    state === 'not-started' &&
    annotations.size === 0 &&
    records.every((each) => each.length === 0) &&
    details === null &&
    note === ''
  );
}

/** A layer without any work in it. */
export function emptyLayer(reviewer: string): Layer {
  return {
    reviewer,
    state: 'not-started',
    annotations: AnnotationSet.empty,
    relations: [],
    rejections: [],
    regions: [],
    unanchored: [],
    casework: [],
    details: null,
    note: '',
    correction: null,
  };
}
