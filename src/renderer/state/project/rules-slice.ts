import type { RuleAnswers } from '../../../core/propose/rule-answers.ts';
import type { Desk, SliceTools } from '../desk.ts';

/** How the rules that propose have fared in this project. */
export interface RulesSlice {
  /** What reviewers answered to each rule, by its name; null while it is not known. */
  readonly ruleAnswers: readonly RuleAnswers[] | null;
  /** Counts the answers of the open project anew. */
  countRuleAnswers(): Promise<void>;
}

export function rulesSlice({ set, get, bridge }: SliceTools): RulesSlice {
  return {
    ruleAnswers: null,
    async countRuleAnswers() {
      const project = get().project?.id;
      set({ ruleAnswers: null });
      await get().saved();
      const counted = await bridge.request('project:rule-answers');
      set({ job: null });
      // Another project was opened meanwhile.
      if (get().project?.id !== project) return;
      if (counted.ok) set({ ruleAnswers: counted.value });
      else {
        set({ ruleAnswers: [] });
        get().showError(counted.error);
      }
    },
  };
}

/** Has a rule propose nothing in this project or, where it was switched off, propose again. */
export function switchRule(desk: Desk, id: string): void {
  desk.getState().editProject(({ rulesOff }) => {
    const off = rulesOff.find((rule) => rule.id === id);
    const diff =
      off === undefined
        ? { added: [{ id }], updated: [], removed: [] }
        : { added: [], updated: [], removed: [off] };
    return { gesture: 'switch-rule', diffs: { rulesOff: diff } };
  });
}
