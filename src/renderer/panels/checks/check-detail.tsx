import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { AnsweredCheck } from '../../../core/check/answered.ts';
import type { CheckedFigure } from '../../../core/check/check.ts';
import {
  checkSubject,
  confidenceText,
  deskCheckWords,
} from '../../../core/locale/checks/desk-checks-words.ts';
import { formulaText, readableNumber } from '../../../core/locale/checks/formula-text.ts';
import { showFigure } from '../../state/checks/check-gestures.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { CheckAnswering } from './check-answering.tsx';
import { CheckStanding } from './check-row.tsx';

/** All that is known of one check: how it is reckoned, what the text says, where its figures stand, and the answer. */
export function CheckDetail({ answered }: { readonly answered: AnsweredCheck }): ReactNode {
  const locale = useLocale();
  const words = deskCheckWords[locale];
  const { check } = answered;
  const { computed, stated, confidence, planned, kind } = check;
  return (
    <section className="card check-detail" aria-label={formulaText(check.formula, locale)}>
      <div className="card-row">
        <h2>
          {checkSubject(check, locale)}
          {kind !== 'plausibility' && ` · ${planned ? words.plan : words.fact}`} ·{' '}
          {confidenceText(confidence, locale)}
        </h2>
        <CheckStanding answered={answered} />
      </div>
      <p className="check-written">{formulaText(check.formula, locale)}</p>
      {(computed !== '' || stated !== '') && (
        <dl className="check-sides">
          <dt>{words.computed}</dt>
          <dd>{readableNumber(computed, locale)}</dd>
          <dt>{words.stated}</dt>
          <dd>{readableNumber(stated, locale)}</dd>
        </dl>
      )}
      <Figures figures={check.figures} />
      <CheckAnswering answered={answered} />
    </section>
  );
}

function Figures({ figures }: { readonly figures: readonly CheckedFigure[] }): ReactNode {
  const desk = useDesk();
  const words = deskCheckWords[useLocale()];
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const step = (event: KeyboardEvent, index: number): void => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (index + by + figures.length) % figures.length;
    const figure = figures[next];
    setAt(next);
    const button = list.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
    if (figure !== undefined) showFigure(desk, figure, false);
  };
  return (
    <div className="check-figures" ref={list} role="toolbar" aria-label={words.figures}>
      {figures.map((figure, index) => (
        <button
          key={`${figure.start}-${figure.end}`}
          type="button"
          className="check-figure"
          lang="zh-CN"
          tabIndex={index === at ? 0 : -1}
          title={words.figureHelp}
          aria-description={words.place(String(index + 1), String(figures.length))}
          onClick={() => {
            setAt(index);
            showFigure(desk, figure, true);
          }}
          onKeyDown={(event) => step(event, index)}
        >
          {figure.text}
        </button>
      ))}
    </div>
  );
}
