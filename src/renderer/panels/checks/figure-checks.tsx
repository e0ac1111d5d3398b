import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { checkSubject, deskCheckWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { formulaText } from '../../../core/locale/checks/formula-text.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { checksOfSpan } from '../../state/checks/checks-now.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckStanding } from './check-row.tsx';
import './checks.css';

const shownAtFirst = 4;

/** The sums that an annotation takes part in, with what came of them; a click leads to each. */
export function FigureChecks({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = deskCheckWords[locale];
  // The checks are asked for anew only when one of them is another.
  useDeskState(({ checks }) => checks);
  useDeskState(({ open }) => open?.layer.casework);
  const checks = checksOfSpan(desk.getState(), annotation);
  if (checks.length === 0) return null;
  const show = (key: string | null): void => {
    const { chooseCheck, showInspectorTab, filterChecks, askFocus } = desk.getState();
    filterChecks({ text: key === null ? annotation.quote : '', standing: null });
    chooseCheck(key);
    showInspectorTab('checks');
    askFocus('checks');
  };
  return (
    <section className="card figure-checks" aria-label={words.inCard}>
      <h3>{words.inCard}</h3>
      <ul>
        {checks.slice(0, shownAtFirst).map((answered) => (
          <li key={answered.key}>
            <button
              type="button"
              className="check-row"
              title={words.goTo(formulaText(answered.check.formula, locale))}
              onMouseEnter={() => desk.getState().chooseCheck(answered.key)}
              onMouseLeave={() => desk.getState().chooseCheck(null)}
              onFocus={() => desk.getState().chooseCheck(answered.key)}
              onBlur={() => desk.getState().chooseCheck(null)}
              onClick={() => show(answered.key)}
            >
              <span className="check-line">
                <span className="check-formula">{formulaText(answered.check.formula, locale)}</span>
                <CheckStanding answered={answered} />
              </span>
              <span className="check-said">{checkSubject(answered.check, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {checks.length > shownAtFirst && (
        <button type="button" className="quiet link" onClick={() => show(null)}>
          {words.more(countText(checks.length - shownAtFirst, locale))}
        </button>
      )}
    </section>
  );
}
