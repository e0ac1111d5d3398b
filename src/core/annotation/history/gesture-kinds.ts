import type { Gesture } from '../edit/change.ts';

/** Gestures as a person sorts them when looking for one. */
export const gestureKinds = {
  annotate: ['annotate', 'import'],
  proposals: ['accept', 'reject'],
  edit: [
    'relabel',
    'reshape',
    'set-attributes',
    'set-note',
    'set-flag',
    'note-report',
    'follow-labels',
  ],
  verdict: ['set-verdict', 'assess', 'sign-off'],
  checks: ['answer-check', 'write-check'],
  evidence: ['set-evidence'],
  remove: ['remove'],
  relate: ['relate', 'unrelate'],
  regions: ['exclude', 'include', 'set-reason'],
  details: ['set-details'],
  state: ['set-state'],
  text: ['correct-text'],
  anchoring: ['reanchor', 'change-text', 'carry-over', 'place', 'discard'],
  restore: ['restore'],
} as const satisfies Readonly<Record<string, readonly Gesture[]>>;

/** A kind of gesture. */
export type GestureKind = keyof typeof gestureKinds;
