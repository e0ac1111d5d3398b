import type { ReactNode } from 'react';
import { type PlausibilityRule, plausibilityRules } from '../../../core/check/plausible/doubt.ts';
import { plausibilityRuleId } from '../../../core/check/plausible/frame.ts';
import { formulaText } from '../../../core/locale/checks/formula-text.ts';
import {
  plausibilityExamples,
  plausibilityScreenWords,
  plausibilityWords,
} from '../../../core/locale/checks/plausibility-words.ts';
import { ruleScreenWords } from '../../../core/locale/proposals/rule-screen-words.ts';
import { switchRule } from '../../state/project/rules-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** The rules of plausibility, each with what it finds and a switch for this project. */
export function PlausibilityRules(): ReactNode {
  const words = plausibilityScreenWords[useLocale()];
  return (
    <section aria-labelledby="plausibility-rules">
      <h2 id="plausibility-rules" className="rule-heading">
        {words.title}
      </h2>
      <p className="rule-help">{words.help}</p>
      <table className="rule-table plausibility" aria-labelledby="plausibility-rules">
        <thead>
          <tr>
            <th scope="col">{words.on}</th>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.finds}</th>
          </tr>
        </thead>
        <tbody>
          {plausibilityRules.map((rule) => (
            <Row key={rule} rule={rule} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ rule }: { readonly rule: PlausibilityRule }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const id = plausibilityRuleId(rule);
  const name = plausibilityWords[locale][rule];
  const isOff = useDeskState(({ project }) =>
    (project?.parts.rulesOff ?? []).some((off) => off.id === id),
  );
  return (
    <tr data-rule={id} data-off={isOff}>
      <td>
        <input
          type="checkbox"
          checked={!isOff}
          aria-label={ruleScreenWords[locale].switchOn(name)}
          onChange={() => switchRule(desk, id)}
        />
      </td>
      <th scope="row">{name}</th>
      <td className="rule-example" lang="zh-CN">
        {formulaText(plausibilityExamples[rule], locale)}
      </td>
    </tr>
  );
}
