import Big from 'big.js';
import type { Check, CheckKind, CheckRule, CheckedFigure, Outcome } from '../check.ts';
import { type Estimate, agree } from './estimate.ts';

const EXTRA_PLACES = 2;
const SIGNS: Readonly<Record<Outcome, string>> = {
  holds: '=',
  'within rounding': '≈',
  fails: '≠',
  doubtful: '≠',
  'cannot tell': '?',
};

/** What a finder knows of an equation before it is judged. */
export interface Equation {
  readonly kind: CheckKind;
  readonly rule: CheckRule;
  readonly figures: readonly CheckedFigure[];
  /** The side that is reckoned, in signs: `26 × 5000`. */
  readonly left: string;
  readonly computed: Estimate;
  readonly stated: Estimate;
  /** `%` where both sides are shares. */
  readonly sign?: '%';
  readonly confidence: number;
}

/** How a reckoned number fits the one that is printed. */
export function outcomeOf(computed: Estimate, stated: Estimate): Outcome {
  if (computed.nominal.eq(stated.nominal)) return 'holds';
  return agree(computed, stated) ? 'within rounding' : 'fails';
}

/** The check that an equation makes. */
export function equationCheck(equation: Equation): Check {
  const { kind, rule, figures, left, confidence, sign = '' } = equation;
  const outcome = outcomeOf(equation.computed, equation.stated);
  const computed = rounded(equation.computed.nominal, equation.stated.nominal);
  const stated = equation.stated.nominal.toFixed();
  const equals = outcome === 'holds' ? '=' : computed === stated ? '≈' : '=';
  const compared =
    outcome === 'holds' || computed === stated ? '' : ` ${SIGNS[outcome]} ${stated}${sign}`;
  return {
    kind,
    rule,
    figures: inOrder(figures),
    formula: `${left} ${equals} ${computed}${sign}${compared}`,
    computed,
    stated,
    outcome,
    confidence,
  };
}

/** A check that compares without reckoning: `43930 ≤ 50829`. */
export function comparison(
  check: Omit<Check, 'figures'> & { readonly figures: readonly CheckedFigure[] },
): Check {
  return { ...check, figures: inOrder(check.figures) };
}

/** A part held against what it is of, by the words between them (其中) or by what both count. */
export function partOf(
  rule: 'among' | 'same-noun',
  part: CheckedFigure & { readonly amount: Estimate },
  whole: CheckedFigure & { readonly amount: Estimate },
  confidence: number,
): Check {
  const fits = part.amount.low.lte(whole.amount.high);
  return comparison({
    kind: 'part_of',
    rule,
    figures: [part, whole],
    formula: `${shown(part.amount)} ${fits ? '≤' : '>'} ${shown(whole.amount)}`,
    computed: part.amount.nominal.toFixed(),
    stated: whole.amount.nominal.toFixed(),
    outcome: fits ? 'holds' : 'fails',
    confidence,
  });
}

/** A number of a formula. */
export function shown({ nominal }: Estimate): string {
  return nominal.toFixed();
}

/** A quotient with no more places than its printed counterpart has, and two. */
function rounded(value: Big, like: Big): string {
  const places = Math.max(0, like.c.length - 1 - like.e) + EXTRA_PLACES;
  return new Big(value.toFixed(places)).toFixed();
}

/** Figures in document order, with nothing but what a check tells of them. */
export function inOrder(figures: readonly CheckedFigure[]): readonly CheckedFigure[] {
  return figures
    .map(({ start, end, text, value, unit }) => ({ start, end, text, value, unit }))
    .sort((a, b) => a.start - b.start);
}
