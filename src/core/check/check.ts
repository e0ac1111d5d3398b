import type { Attributes } from '../annotation/label/attribute.ts';
import type { Span } from '../text/span.ts';

/** A figure to check: an accepted annotation or a proposal. Offsets are UTF-16 code units; `attributes` are those of the label figure. */
export interface CheckFigure extends Span {
  readonly attributes: Attributes;
}

/**
 * What a check states: parts and their total, two amounts and what lies between them, a part within its whole, a quotient (shares,
 * amounts a head, multiples), growth against a base, places in a ranking. `other` are lists that announce their number, directions
 * of change and what is said twice; `CheckRule` tells them apart. `plausibility` is no arithmetic: what a careful reader stumbles over.
 */
export const checkKinds = [
  'sum',
  'difference',
  'part_of',
  'ratio',
  'change',
  'rank',
  'other',
  'plausibility',
] as const;

/** One of `checkKinds`. */
export type CheckKind = (typeof checkKinds)[number];

/** The rule that found a check. */
export type CheckRule =
  | 'parts'
  | 'total'
  | 'identity'
  | 'joined-nouns'
  | 'to-100'
  | 'named-numbers'
  | 'from-to'
  | 'remainder'
  | 'delta'
  | 'compared'
  | 'among'
  | 'above-whole'
  | 'same-noun'
  | 'share'
  | 'implied-whole'
  | 'per-head'
  | 'each'
  | 'multiple'
  | 'shared-base'
  | 'growth'
  | 'growth-between'
  | 'mean-growth'
  | 'conversion'
  | 'direction'
  | 'between'
  | 'enumeration'
  | 'named-list'
  | 'characters'
  | 'repeat'
  | 'conflict'
  | 'ranks'
  | 'skipped'
  | 'later-date'
  | 'misplaced'
  | 'headline-place'
  | 'headline-number';

/**
 * What came of a check, what needs a reader first: `doubtful` where something is not plausible, `cannot tell` where the words leave it open or a number is missing, `within rounding`
 * where the numbers agree only as far as their printed digits and their bounds (近, 余) reach.
 */
export const outcomes = ['fails', 'doubtful', 'cannot tell', 'within rounding', 'holds'] as const;

/** One of `outcomes`. */
export type Outcome = (typeof outcomes)[number];

/**
 * A number that takes part in a check; one inside a name (四不摘) is no annotated figure. `value` is an exact decimal, `low~high` for a range, and empty
 * for what is no number: a place or a date that is not plausible.
 */
export interface CheckedFigure extends Span {
  readonly text: string;
  readonly value: string;
  readonly unit: string;
}

/** An arithmetic statement among figures of one report, or what is not plausible in it, with its outcome. */
export interface Check {
  readonly kind: CheckKind;
  readonly rule: CheckRule;
  /** In document order. */
  readonly figures: readonly CheckedFigure[];
  /** The statement in signs alone, in base units: `1676 + 979 + 103 = 2758`; `≈` and `≠` show the outcome. */
  readonly formula: string;
  /** What the arithmetic gives and what the text says, decimals; shares in per cent. */
  readonly computed: string;
  readonly stated: string;
  readonly outcome: Outcome;
  /** How sure the program is that the text means this statement, above 0 and at most 1: high where words say so, low where they only imply it. */
  readonly confidence: number;
}

/** A check that was found, and whether it is about what is planned rather than what is. */
export interface FoundCheck extends Check {
  readonly planned: boolean;
}
