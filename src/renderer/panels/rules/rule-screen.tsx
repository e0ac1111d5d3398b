import { type ReactNode, useEffect } from 'react';
import { labelById } from '../../../core/annotation/label/label.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { ruleScreenWords } from '../../../core/locale/proposals/rule-screen-words.ts';
import { ruleName, ruleWords } from '../../../core/locale/proposals/rules-words.ts';
import { type RuleAnswers, precisionOf } from '../../../core/propose/rule-answers.ts';
import { switchRule } from '../../state/project/rules-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { ScreenBody } from '../screen/screen-body.tsx';
import { PlausibilityRules } from './plausibility-rules.tsx';
import { type RuleGroup, ruleGroups } from './rule-groups.ts';
import './rule-screen.css';

const known = Object.keys(ruleWords['zh-CN']);

/** The rules that propose, and how they have fared in this project. */
export function RuleScreen(): ReactNode {
  const desk = useDesk();
  const words = ruleScreenWords[useLocale()];
  const answers = useDeskState((state) => state.ruleAnswers);
  const project = useDeskState((state) => state.project?.id);
  useEffect(() => {
    void desk.getState().countRuleAnswers();
  }, [desk, project]);
  return (
    <ScreenBody screen="rules" tools={<Tools />}>
      <p className="rule-help">{words.help}</p>
      {answers !== null && <Rules answers={answers} />}
      <PlausibilityRules />
    </ScreenBody>
  );
}

/** One button for both, so that the keyboard stays where it is when the counting ends. */
function Tools(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ruleScreenWords[locale];
  const counting = useDeskState((state) => state.ruleAnswers === null);
  const job = useDeskState((state) => (state.job?.job === 'rules' ? state.job : null));
  const press = (): void => {
    const { cancelJob, countRuleAnswers } = desk.getState();
    void (counting ? cancelJob() : countRuleAnswers());
  };
  return (
    <>
      <button type="button" className="button" data-pane-entry="true" onClick={press}>
        {counting ? words.cancel : words.again}
      </button>
      <span className="rule-counting" role="status">
        {counting &&
          (job === null
            ? words.starting
            : words.counting(countText(job.done, locale), countText(job.total, locale)))}
      </span>
      {job !== null && <progress value={job.done} max={job.total} />}
    </>
  );
}

function Rules({ answers }: { readonly answers: readonly RuleAnswers[] }): ReactNode {
  const words = ruleScreenWords[useLocale()];
  return (
    <>
      {answers.length === 0 && <p className="rule-nobody">{words.nobody}</p>}
      {ruleGroups(known, answers).map((group) => (
        <RuleTable key={group.label ?? ''} group={group} />
      ))}
    </>
  );
}

function RuleTable({ group: { label, rules } }: { readonly group: RuleGroup }): ReactNode {
  const locale = useLocale();
  const words = ruleScreenWords[locale];
  const labels = useDeskState(({ project }) => project?.labels);
  const named = label === null || labels === undefined ? undefined : labelById(labels, label);
  const style = named === undefined ? '' : `label-${named.colour} line-${named.line}`;
  return (
    <table className="rule-table">
      <caption>
        <span className={`label-tag ${style}`}>{named?.name[locale] ?? label ?? words.others}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.on}</th>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.precision}</th>
          <th scope="col">{words.accepted}</th>
          <th scope="col">{words.relabelled}</th>
          <th scope="col">{words.rejected}</th>
          <th scope="col">{words.refused}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((answers) => (
          <RuleRow key={answers.rule} answers={answers} />
        ))}
      </tbody>
    </table>
  );
}

function RuleRow({ answers }: { readonly answers: RuleAnswers }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ruleScreenWords[locale];
  const precision = precisionOf(answers);
  const { rule, accepted, relabelled, rejected, refused } = answers;
  const isOff = useDeskState(({ project }) =>
    (project?.parts.rulesOff ?? []).some(({ id }) => id === rule),
  );
  return (
    <tr data-rule={rule} data-off={isOff}>
      <td>
        <input
          type="checkbox"
          checked={!isOff}
          aria-label={words.switchOn(ruleName(rule, locale))}
          onChange={() => switchRule(desk, rule)}
        />
      </td>
      <th scope="row">{ruleName(rule, locale)}</th>
      <td className="rule-precision">
        {precision === null ? (
          <span className="rule-unanswered">{words.unanswered}</span>
        ) : (
          <>
            <meter min={0} max={1} value={precision} aria-label={words.precision} />
            {percent(precision)}
          </>
        )}
      </td>
      {[accepted, relabelled, rejected].map((count, index) => (
        <td key={index} className="rule-count">
          {count === 0 ? '–' : countText(count, locale)}
        </td>
      ))}
      <td className="rule-refused">
        {refused
          .map(({ quote, times }) => words.times(quote, countText(times, locale)))
          .join(locale === 'en' ? ', ' : '、')}
      </td>
    </tr>
  );
}

/** A share in whole per cent; a share that is not quite everything never reads 100 %. */
function percent(share: number): string {
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))}%`;
}
