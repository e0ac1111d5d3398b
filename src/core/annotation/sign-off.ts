import type { Annotation, Verdict } from './annotation.ts';
import {
  type Assessment,
  type CaseRecord,
  type Evidence,
  type SignOff,
  assessmentOf,
  evidenceOf,
} from './casework.ts';
import type { Layer } from './layer.ts';

/** How a verdict stands with those who were to look at it again, what needs somebody first. */
export const signings = ['objected', 'lapsed', 'unsigned', 'signed'] as const;

/** How a verdict stands: nobody signed, somebody signed, somebody objects, or it was changed after it was signed. */
export type Signing = (typeof signings)[number];

/** What of a verdict is signed; with another, the signature no longer holds. */
export interface SignedVerdict {
  readonly verdict: Verdict;
  readonly rightValue: string;
}

/** A verdict of another reviewer, with what it stands on. */
export interface JudgedByOther {
  /** Id of the reviewer who gave it. */
  readonly reviewer: string;
  readonly annotation: Annotation;
  readonly rightValue: string;
  readonly evidence: readonly Evidence[];
}

/** What others did on a report: the verdicts that they gave, and what they said of the verdicts of whoever asks. */
export interface WorkOfOthers {
  readonly judged: readonly JudgedByOther[];
  readonly signOffs: readonly SignOff[];
}

/** What is signed of an annotation. */
export function signedVerdict(
  { verdict }: Pick<Annotation, 'verdict'>,
  assessment: Pick<Assessment, 'rightValue'> | undefined,
): SignedVerdict {
  return { verdict, rightValue: assessment?.rightValue ?? '' };
}

/** Whether a signature is on the verdict as it is now. */
export function stillHolds(signOff: SignOff, { verdict, rightValue }: SignedVerdict): boolean {
  return signOff.verdict === verdict && signOff.rightValue === rightValue;
}

/** How a verdict stands; null where nothing was found yet, which nobody can sign. One objection that holds outweighs every signature. */
export function signingOf(said: readonly SignOff[], now: SignedVerdict): Signing | null {
  if (now.verdict === 'unchecked') return said.length > 0 ? 'lapsed' : null;
  const holding = said.filter((each) => stillHolds(each, now));
  if (holding.some(({ agrees }) => !agrees)) return 'objected';
  if (holding.length > 0) return 'signed';
  return said.length > 0 ? 'lapsed' : 'unsigned';
}

/** What was said of an annotation's verdict, the oldest first. */
export function signOffsOn(
  records: readonly CaseRecord[],
  reviewer: string,
  annotation: string,
): readonly SignOff[] {
  return records.filter(
    (record): record is SignOff =>
      record.kind === 'sign-off' &&
      record.reviewer === reviewer &&
      record.annotation === annotation,
  );
}

/** What the others did on a report, as it concerns one reviewer. */
export function workOfOthers(layers: readonly Layer[], me: string): WorkOfOthers {
  const others = layers.filter(({ reviewer }) => reviewer !== me);
  return {
    judged: others.flatMap(({ reviewer, annotations, casework }) => {
      const cards = new Map(evidenceOf(casework).map((card) => [card.id, card]));
      return annotations.all.flatMap((annotation) => {
        if (annotation.verdict === 'unchecked') return [];
        const assessment = assessmentOf(casework, annotation.id);
        const evidence = (assessment?.evidence ?? []).flatMap((id) => cards.get(id) ?? []);
        return [{ reviewer, annotation, rightValue: assessment?.rightValue ?? '', evidence }];
      });
    }),
    signOffs: others.flatMap(({ casework }) =>
      casework.filter(
        (record): record is SignOff => record.kind === 'sign-off' && record.reviewer === me,
      ),
    ),
  };
}

/** How many verdicts stand how. */
export function countSignings(all: readonly (Signing | null)[]): Readonly<Record<Signing, number>> {
  const counts = { objected: 0, lapsed: 0, unsigned: 0, signed: 0 };
  for (const signing of all) if (signing !== null) counts[signing] += 1;
  return counts;
}
