import { type AnsweredCheck, standingOf } from '../../../core/check/answered.ts';
import type { CheckFilter } from '../../state/checks/check-slice.ts';

/** The checks that a filter lets through, in their order. */
export function filterChecks(
  checks: readonly AnsweredCheck[],
  { text, standing }: CheckFilter,
): readonly AnsweredCheck[] {
  const wanted = text.normalize('NFKC').replaceAll(',', '').trim().toLowerCase();
  return checks.filter(({ check, answer }) => {
    const isStanding =
      standing === null || standingOf(check.outcome, answer?.answer ?? null) === standing;
    if (!isStanding) return false;
    const said = [check.formula, ...check.figures.map((figure) => figure.text)];
    return wanted === '' || said.some((each) => each.toLowerCase().includes(wanted));
  });
}

/** Whether a filter lets everything through. */
export function passesEveryCheck({ text, standing }: CheckFilter): boolean {
  return text.trim() === '' && standing === null;
}
