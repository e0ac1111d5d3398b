import type { CaseRecord } from '../../../core/annotation/casework.ts';
import {
  type AnsweredCheck,
  answeredChecks,
  byStanding,
  isDoubt,
} from '../../../core/check/answered.ts';
import type { FoundCheck, Outcome } from '../../../core/check/check.ts';
import { type Span, compareSpans, overlaps } from '../../../core/text/span.ts';
import type { DeskState } from '../desk.ts';

/** The checks of the open report with their answers. */
export interface ChecksNow {
  /** By standing, then in document order. */
  readonly all: readonly AnsweredCheck[];
  readonly byKey: ReadonlyMap<string, AnsweredCheck>;
  /** What a failed or doubtful check casts doubt on, in document order, each once. */
  readonly doubted: readonly DoubtedSpan[];
  /** How many came to what, those excused or rejected left out. */
  readonly counts: ReadonlyMap<Outcome, number>;
}

/** A stretch of the text that a check casts doubt on; `fails` where arithmetic does. */
export interface DoubtedSpan extends Span {
  readonly fails: boolean;
}

interface Known extends ChecksNow {
  readonly found: readonly FoundCheck[];
  readonly casework: readonly CaseRecord[];
}

const none: ChecksNow = { all: [], byKey: new Map(), doubted: [], counts: new Map() };

/** The last answer: one report is open, and many ask between two edits. */
let last: Known | null = null;

/** The checks of the open report; the same object until one of them is another or is answered. */
export function checksNow({ open, checks }: Pick<DeskState, 'open' | 'checks'>): ChecksNow {
  if (open === null || checks.kind !== 'found') return none;
  const found = checks.all;
  const { casework } = open.layer;
  if (last === null || last.found !== found || last.casework !== casework) {
    const answered = answeredChecks(found, casework);
    const doubts = new Map(
      answered
        .filter(isDoubt)
        // Of two that doubt one figure the one that fails tells how it is marked.
        .sort((a, b) => Number(fails(a)) - Number(fails(b)))
        .flatMap((each) =>
          each.check.figures.map(
            ({ start, end }) => [start, { start, end, fails: fails(each) }] as const,
          ),
        ),
    );
    last = {
      found,
      casework,
      all: byStanding(answered),
      byKey: new Map(answered.map((each) => [each.key, each])),
      doubted: [...doubts.values()].sort(compareSpans),
      counts: countsOf(answered),
    };
  }
  return last;
}

function fails({ check }: AnsweredCheck): boolean {
  return check.outcome === 'fails';
}

/** The check whose figures are ringed, as long as it is among the checks. */
export function currentCheckOf(state: Pick<DeskState, 'open' | 'checks' | 'currentCheck'>) {
  const { currentCheck } = state;
  return currentCheck === null ? undefined : checksNow(state).byKey.get(currentCheck);
}

/** The checks in which a stretch of the text takes part, by standing. */
export function checksOfSpan(
  state: Pick<DeskState, 'open' | 'checks'>,
  span: Span,
): readonly AnsweredCheck[] {
  return checksNow(state).all.filter(({ check }) =>
    check.figures.some((figure) => overlaps(figure, span)),
  );
}

/** How many checks came to what, those excused or rejected left out. */
export function countOutcome(state: Pick<DeskState, 'open' | 'checks'>, outcome: Outcome): number {
  return checksNow(state).counts.get(outcome) ?? 0;
}

function countsOf(checks: readonly AnsweredCheck[]): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { check, answer } of checks) {
    if (answer !== null && answer.answer !== 'confirmed') continue;
    counts.set(check.outcome, (counts.get(check.outcome) ?? 0) + 1);
  }
  return counts;
}
