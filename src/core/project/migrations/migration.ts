/** What a project keeps on disk: a file each, and a line of a journal for a change; every kind counts its schema versions on its own. */
export const storedKinds = [
  'project',
  'reviewer',
  'report',
  'structure',
  'layer',
  'change',
  'project-change',
] as const;

/** A kind of what a project keeps. */
export type StoredKind = (typeof storedKinds)[number];

/** One step of a kind's data from the version before to `to`; pure, and refuses by throwing what it does not understand. */
export interface Migration {
  readonly kind: StoredKind;
  /** The version that it leads to: 2 for the first migration of a kind, then without gaps. */
  readonly to: number;
  readonly up: (data: unknown) => unknown;
}
