import type { ReactNode } from 'react';
import { type AnsweredCheck, standingOf } from '../../../core/check/answered.ts';
import {
  checkSubject,
  deskCheckWords,
  standingText,
} from '../../../core/locale/checks/desk-checks-words.ts';
import { formulaText } from '../../../core/locale/checks/formula-text.ts';
import { useLocale } from '../../state/use-desk.ts';
import { type RowWays, TwoLineRow } from './two-line-row.tsx';

/** One check in a list: the formula, what came of it, and what the text says. */
export function CheckRow({
  answered,
  ...ways
}: RowWays & { readonly answered: AnsweredCheck }): ReactNode {
  const { check } = answered;
  const locale = useLocale();
  return (
    <TwoLineRow
      {...ways}
      title={<span className="check-formula">{formulaText(check.formula, locale)}</span>}
      standing={<CheckStanding answered={answered} />}
    >
      {checkSubject(check, locale)}
      {check.planned && ` · ${deskCheckWords[locale].plan}`}
      {' · '}
      <span lang="zh-CN">{check.figures.map(({ text }) => text).join('，')}</span>
    </TwoLineRow>
  );
}

/** What came of a check, in a word and a colour. */
export function CheckStanding({ answered }: { readonly answered: AnsweredCheck }): ReactNode {
  const locale = useLocale();
  const standing = standingOf(answered.check.outcome, answered.answer?.answer ?? null);
  return (
    <span className="check-standing" data-standing={standing}>
      {answered.answer?.answer === 'confirmed' && '✗ '}
      {standingText(standing, answered.check, locale)}
    </span>
  );
}
