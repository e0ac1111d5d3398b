import type { Check, CheckRule, CheckedFigure } from '../check.ts';
import { inOrder } from '../arithmetic/statement.ts';
import type { Span } from '../../text/span.ts';

/** What a rule of plausibility says of a report. */
export interface Doubt {
  readonly rule: PlausibilityRule;
  /** What does not fit together, at least one. */
  readonly figures: readonly CheckedFigure[];
  /** In signs: `120% > 100%`, `一是、二是、四是 ∌ 三是`. */
  readonly formula: string;
  readonly computed?: string;
  readonly stated?: string;
  readonly confidence: number;
}

/** The rules of plausibility, in the order in which screens show them; they do no arithmetic, and what they find is never more than doubtful. */
export const plausibilityRules = [
  'skipped',
  'above-whole',
  'later-date',
  'misplaced',
  'headline-place',
  'headline-number',
] as const satisfies readonly CheckRule[];

/** One of `plausibilityRules`. */
export type PlausibilityRule = (typeof plausibilityRules)[number];

/** The check that a doubt makes. */
export function doubtCheck({ computed = '', stated = '', ...doubt }: Doubt): Check {
  return {
    ...doubt,
    kind: 'plausibility',
    computed,
    stated,
    outcome: 'doubtful',
    figures: inOrder(doubt.figures),
  };
}

/** Words of the text that are no figure: a place, a date, the mark of a list. */
export function quoted(text: string, { start, end }: Span): CheckedFigure {
  return { start, end, text: text.slice(start, end), value: '', unit: '' };
}
