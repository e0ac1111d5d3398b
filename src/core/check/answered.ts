import type { CaseRecord, CheckAnswer, CheckAnswerKind } from '../annotation/casework.ts';
import { overlaps } from '../text/span.ts';
import type { Check, FoundCheck, Outcome } from './check.ts';

/** A check with what a reviewer says of it. */
export interface AnsweredCheck {
  readonly check: FoundCheck;
  /** Names the check as long as its figures stay where they are. */
  readonly key: string;
  /** The answer that holds; null where none does. */
  readonly answer: CheckAnswer | null;
  /** Answers to this check, the one that holds and those given when its numbers were others. */
  readonly given: readonly CheckAnswer[];
}

/** How checks are sorted for a reader: what failed and was not excused, what is open, what agrees, and what has been dealt with. */
export const standings = [
  'fails',
  'doubtful',
  'cannot tell',
  'within rounding',
  'holds',
  'excused',
  'rejected',
] as const;

/** One of `standings`. */
export type Standing = (typeof standings)[number];

/** A check and its figures in a few characters; equal where a rule finds the same again. */
export function checkKey({
  kind,
  rule,
  figures,
}: Pick<Check, 'kind' | 'rule' | 'figures'>): string {
  return `${kind === 'plausibility' ? rule : kind} ${figures.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}

/**
 * Checks with their answers. An answer belongs to a check of its kind whose figures lie where its own do, so that a moved edge does not
 * lose it, or else to the same words with the same formula elsewhere; it holds as long as the formula is what was answered.
 */
export function answeredChecks(
  checks: readonly FoundCheck[],
  casework: readonly CaseRecord[],
): readonly AnsweredCheck[] {
  const answers = new Map<string, CheckAnswer[]>();
  for (const record of casework) {
    if (record.kind !== 'answer') continue;
    const place = placeKey(record.check, record.figures.length);
    answers.set(place, [...(answers.get(place) ?? []), record]);
  }
  return checks.map((check) => {
    const near = answers.get(placeKey(check.kind, check.figures.length)) ?? [];
    const here = near.filter((answer) => meansSame(answer, check));
    const given = here.length > 0 ? here : near.filter((answer) => saysSame(answer, check));
    const answer = given.find(({ formula }) => formula === check.formula) ?? null;
    return { check, key: checkKey(check), answer, given };
  });
}

function placeKey(kind: string, figures: number): string {
  return `${kind} ${figures}`;
}

function meansSame({ figures }: CheckAnswer, check: Check): boolean {
  return figures.every((figure, index) => {
    const other = check.figures[index];
    return other !== undefined && overlaps(figure, other);
  });
}

/** Whether an answer is to the same words elsewhere: the text has moved, or says the same twice. */
function saysSame({ figures, formula }: CheckAnswer, check: Check): boolean {
  return (
    formula === check.formula &&
    figures.every(({ quote }, index) => quote === check.figures[index]?.text)
  );
}

/** Where a reader finds a check. */
export function standingOf(outcome: Outcome, answer: CheckAnswerKind | null): Standing {
  if (answer === 'rejected') return 'rejected';
  if (answer === 'excused') return 'excused';
  return outcome;
}

/** Below this a check is only implied, and few readers look for it. */
const IMPLIED = 0.5;

/** The checks in the order in which a reader wants them: by standing, what the words state before what they only imply, then as they stand in the text. */
export function byStanding(checks: readonly AnsweredCheck[]): readonly AnsweredCheck[] {
  const groups = new Map(standings.map((standing) => [standing, new Array<AnsweredCheck>()]));
  for (const each of checks) {
    groups.get(standingOf(each.check.outcome, each.answer?.answer ?? null))?.push(each);
  }
  return [...groups.values()].flatMap((group) => [
    ...group.filter(({ check }) => check.confidence >= IMPLIED),
    ...group.filter(({ check }) => check.confidence < IMPLIED),
  ]);
}

/** Whether a check waits for a reader: it fails or is doubtful, and nobody has said what of it. */
export function isOpenFinding({ check, answer }: AnsweredCheck): boolean {
  return isUnfit(check) && answer === null;
}

/** Whether a check casts doubt on its figures: it fails or is doubtful, and it is neither excused nor rejected. */
export function isDoubt({ check, answer }: AnsweredCheck): boolean {
  return isUnfit(check) && (answer === null || answer.answer === 'confirmed');
}

function isUnfit({ outcome }: Check): boolean {
  return outcome === 'fails' || outcome === 'doubtful';
}
