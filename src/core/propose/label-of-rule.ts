import type { ProposableLabel } from './proposable.ts';

/** Rules are named for the guideline that they follow; figures have families of their own. */
const families: readonly (readonly [RegExp, ProposableLabel])[] = [
  [/^figure\//, 'figure'],
  [/^P\d /, 'program'],
  [/^L\d /, 'location'],
];

/** The label that a rule proposes, or null where the rule is none of this version of the program. */
export function labelOfRule(rule: string): ProposableLabel | null {
  return families.find(([pattern]) => pattern.test(rule))?.[1] ?? null;
}
