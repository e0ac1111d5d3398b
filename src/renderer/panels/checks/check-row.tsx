import type { ReactNode } from 'react';
import { type AnsweredCheck, standingOf } from '../../../core/check/answered.ts';
import {
  checkSubject,
  deskCheckWords,
  formulaText,
  standingWords,
} from '../../../core/locale/desk-checks.ts';
import { useLocale } from '../../state/use-desk.ts';

interface CheckRowProps {
  readonly answered: AnsweredCheck;
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onPick: () => void;
  readonly onEnter: () => void;
}

/** One check in a list: the formula, what came of it, and what the text says. */
export function CheckRow({
  answered,
  current,
  reachable,
  onPick,
  onEnter,
}: CheckRowProps): ReactNode {
  const { check } = answered;
  const locale = useLocale();
  return (
    <button
      type="button"
      data-row-focus
      {...(current ? { 'data-pane-entry': true } : {})}
      className="check-row"
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    >
      <span className="check-line">
        <span className="check-formula">{formulaText(check.formula)}</span>
        <CheckStanding answered={answered} />
      </span>
      <span className="check-said">
        {checkSubject(check, locale)}
        {check.planned && ` · ${deskCheckWords[locale].plan}`}
        {' · '}
        <span lang="zh-CN">{check.figures.map(({ text }) => text).join('，')}</span>
      </span>
    </button>
  );
}

/** What came of a check, in a word and a colour. */
export function CheckStanding({ answered }: { readonly answered: AnsweredCheck }): ReactNode {
  const locale = useLocale();
  const standing = standingOf(answered.check.outcome, answered.answer?.answer ?? null);
  const isNoDoubt = standing === 'rejected' && answered.check.kind === 'plausibility';
  return (
    <span className="check-standing" data-standing={standing}>
      {answered.answer?.answer === 'confirmed' && '✗ '}
      {isNoDoubt ? deskCheckWords[locale].rejectDoubt : standingWords[locale][standing]}
    </span>
  );
}
