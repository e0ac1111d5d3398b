import type { Span } from '../../text/span.ts';
import { type PlausibilityRule, plausibilityRules } from './doubt.ts';

/** What is known of a report besides its text, as far as its text can disagree with it. */
export interface ReportFrame {
  readonly title: string;
  /** The report's own day, `2019-09-18`, or null where it is not known. */
  readonly date: string | null;
  /** Stretches that do not belong to the report, in document order and apart. */
  readonly leftOut: readonly Span[];
  /** Ids of rules that the project has switched off; see `plausibilityRuleId`. */
  readonly rulesOff: readonly string[];
}

/** The id by which a project switches a rule of plausibility off. */
export function plausibilityRuleId(rule: PlausibilityRule): string {
  return `plausibility/${rule}`;
}

/** The rules of plausibility that a project leaves on. */
export function rulesLeftOn({ rulesOff }: ReportFrame): ReadonlySet<PlausibilityRule> {
  return new Set(plausibilityRules.filter((rule) => !rulesOff.includes(plausibilityRuleId(rule))));
}
