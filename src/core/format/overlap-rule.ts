import { assertNever } from '../base/assert-never.ts';

/** How a format that cannot hold overlap decides which of two spans that share characters stands, the default first. */
export const overlapRules = ['longest', 'shortest', 'leftmost', 'labels'] as const;

export type OverlapRule = (typeof overlapRules)[number];

/** A rule, and the ids of labels of which the first stand first, for the rule that asks for labels. */
export interface OverlapChoice {
  readonly rule: OverlapRule;
  readonly labels?: readonly string[];
}

/** What stands where nothing is chosen. */
export const longestStands: OverlapChoice = { rule: 'longest' };

/** A choice whose labels are all those that are written: what it does not name comes after what it does, in the label set's order. */
export function wholeOverlapChoice(
  { rule, labels = [] }: OverlapChoice,
  written: readonly string[],
): OverlapChoice {
  return rule === 'labels' ? { rule, labels: [...new Set([...labels, ...written])] } : { rule };
}

/** The rule as cards say it, in English, after “of spans that overlap”. */
export function overlapText({ rule, labels = [] }: OverlapChoice): string {
  switch (rule) {
    case 'longest':
      return 'the longest stands, of equally long ones the leftmost';
    case 'shortest':
      return 'the shortest stands, of equally short ones the leftmost';
    case 'leftmost':
      return 'the leftmost stands, of those that begin together the longest';
    case 'labels':
      return `the one whose label comes first stands (${labels.join(', ')}), of one label the longest, then the leftmost`;
    default:
      return assertNever(rule);
  }
}
