/** What `verify` may find wrong with a file of a project. */
export const findingKinds = [
  'missing-file',
  'extra-file',
  'left-over',
  'set-aside',
  'unreadable',
  'newer-schema',
  'misnamed',
  'wrong-hash',
  'wrong-length',
  'duplicate-report',
  'unknown-reviewer',
  'duplicate-id',
  'bad-span',
  'quote-differs',
  'unanchored',
  'unknown-label',
  'unknown-attribute',
  'bad-attribute',
  'broken-rule',
  'dangling-relation',
  'bad-relation',
  'other-journal',
  'unfit-change',
  'missing-evidence',
  'missing-issue',
  'missing-attachment',
] as const;

/** A kind of broken invariant; `core/locale/problems/findings.ts` puts it into words. */
export type FindingKind = (typeof findingKinds)[number];

/** Whether it is no broken invariant but something to look into: rules may come after the work, and refuse nothing. */
export function isWarning({ kind }: Pick<Finding, 'kind'>): boolean {
  return kind === 'broken-rule';
}

/** One broken invariant: what it is, and where. */
export interface Finding {
  readonly kind: FindingKind;
  /** Path in the project's folder, with `/`. */
  readonly file: string;
  /** Id of the annotation or relation, or null where the file as a whole is meant. */
  readonly place: string | null;
  /** What stands there, as far as it helps: a quote, a label, the system's reason. Empty where the kind says it all. */
  readonly detail: string;
}
