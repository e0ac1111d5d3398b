/** What a lesson is about: a text under a label, the words beside a span, a unit. */
export const lessonKinds = ['text', 'before', 'after', 'unit'] as const;

export type LessonKind = (typeof lessonKinds)[number];

/** What a person decided on a lesson: it holds whatever is answered, it never holds, or what was answered so far shall not count. */
export const rulings = ['pinned', 'stopped', 'forgotten'] as const;

export type Ruling = (typeof rulings)[number];

/** A decision on one lesson; a lesson without one is worth what was answered. */
export interface LessonRuling {
  /** `rulingId` of what it is about. */
  readonly id: string;
  readonly kind: LessonKind;
  /** The label that it is about; of a unit `figure`. */
  readonly label: string;
  readonly words: string;
  readonly ruling: Ruling;
  /** The answers that do not count any more: those that there were when it was forgotten. */
  readonly accepted: number;
  readonly rejected: number;
  /** For a pinned location the code that it means, for a pinned unit the kind of its figures; empty where that is left to the rules. */
  readonly code: string;
}

/** What names a lesson. */
export type LessonName = Pick<LessonRuling, 'kind' | 'label' | 'words'>;

/** The longest words that can be decided on. */
export const longestWords = 100;

/** The id under which the decision on a lesson is kept: there is one at most. */
export function rulingId({ kind, label, words }: LessonName): string {
  return `${kind} ${label} ${words}`;
}

/** A decision as a person writes it down, or brings it from another project: without counts. */
export interface WrittenRuling extends LessonName {
  readonly ruling: Exclude<Ruling, 'forgotten'>;
  readonly code: string;
}
