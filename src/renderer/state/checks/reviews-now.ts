import type { Annotation } from '../../../core/annotation/annotation.ts';
import { type CaseRecord, type SignOff, assessmentOf } from '../../../core/annotation/casework.ts';
import {
  type JudgedByOther,
  type Signing,
  type WorkOfOthers,
  signOffsOn,
  signedVerdict,
  signingOf,
} from '../../../core/annotation/sign-off.ts';
import type { DeskState } from '../desk.ts';
import { asksSignOff } from './review-slice.ts';

/** A verdict of another reviewer, and what the one at the desk has said of it. */
export interface Review {
  readonly key: string;
  readonly judged: JudgedByOther;
  /** What the reviewer at the desk said, whether or not it still holds. */
  readonly said: readonly SignOff[];
  /** How it stands with the one at the desk alone. */
  readonly signing: Signing;
}

interface Known {
  readonly others: WorkOfOthers;
  readonly casework: readonly CaseRecord[];
  readonly reviews: readonly Review[];
}

const none: readonly Review[] = [];

/** The last answer: one report is open, and many ask between two edits. */
let last: Known | null = null;

/** The verdicts of others on the open report, in document order; the same list until one of them is another. */
export function reviewsNow({
  open,
  others,
}: Pick<DeskState, 'open' | 'others'>): readonly Review[] {
  if (open === null || others?.report !== open.report.id) return none;
  const { casework } = open.layer;
  if (last === null || last.others !== others || last.casework !== casework) {
    const reviews = others.judged.map((judged): Review => {
      const { reviewer, annotation, rightValue } = judged;
      const said = signOffsOn(casework, reviewer, annotation.id);
      const { verdict } = annotation;
      const signing = signingOf(said, { verdict, rightValue }) ?? 'unsigned';
      return { key: `${reviewer} ${annotation.id}`, judged, said, signing };
    });
    const byPlace = [...reviews].sort(
      (a, b) => a.judged.annotation.start - b.judged.annotation.start,
    );
    last = { others, casework, reviews: byPlace };
  }
  return last.reviews;
}

/** What others said of the verdict on an annotation of the open layer. */
export function saidOf(
  { open, others }: Pick<DeskState, 'open' | 'others'>,
  annotation: string,
): readonly SignOff[] {
  if (open === null || others?.report !== open.report.id) return [];
  return signOffsOn(others.signOffs, open.layer.reviewer, annotation);
}

/** How the verdict on an annotation of the open layer stands; null where nobody has to sign it. */
export function signingNow(
  state: Pick<DeskState, 'open' | 'others' | 'project'>,
  annotation: Annotation,
): Signing | null {
  const { open, project } = state;
  if (open === null || !asksSignOff(project)) return null;
  const assessment = assessmentOf(open.layer.casework, annotation.id);
  return signingOf(saidOf(state, annotation.id), signedVerdict(annotation, assessment));
}
