import { labelOfRule } from '../../../core/propose/label-of-rule.ts';
import { type ProposableLabel, proposableLabels } from '../../../core/propose/proposable.ts';
import type { RuleAnswers } from '../../../core/propose/rule-answers.ts';

/** Rules of one label; null stands for those of other versions of the program. */
export interface RuleGroup {
  readonly label: ProposableLabel | null;
  readonly rules: readonly RuleAnswers[];
}

/** Every rule that is known or was answered, by label, the most answered first. */
export function ruleGroups(
  known: readonly string[],
  answers: readonly RuleAnswers[],
): readonly RuleGroup[] {
  const answered = new Map(answers.map((each) => [each.rule, each]));
  const rules = [...new Set([...known, ...answered.keys()])].map(
    (rule) => answered.get(rule) ?? { ...none, rule },
  );
  const count = ({ accepted, relabelled, rejected }: RuleAnswers) =>
    accepted + relabelled + rejected;
  const groups = [...proposableLabels, null].map((label) => ({
    label,
    rules: rules
      .filter(({ rule }) => labelOfRule(rule) === label)
      .sort((a, b) => count(b) - count(a)),
  }));
  return groups.filter((group) => group.rules.length > 0);
}

const none = { accepted: 0, relabelled: 0, rejected: 0, refused: [] } as const;
