import type { ReactNode } from 'react';
import { reckonOwn } from '../../../core/check/own-check.ts';
import { standingWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { groupDigits } from '../../../core/locale/numbers.ts';
import {
  describeFormulaProblem,
  ownCheckWords,
} from '../../../core/locale/checks/own-checks-words.ts';
import { activeAnnotation } from '../../state/report/gestures.ts';
import {
  type OwnCheckDraft,
  addFigure,
  saveOwnCheck,
} from '../../state/checks/own-check-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

/** The form of a check of one's own: figures of the text by name, a formula, and what it comes to as it is typed. */
export function OwnCheckForm({ draft }: { readonly draft: OwnCheckDraft }): ReactNode {
  const desk = useDesk();
  const words = ownCheckWords[useLocale()];
  const write = (patch: Partial<OwnCheckDraft>): void =>
    desk.getState().draftOwnCheck({ ...draft, ...patch });
  const active = useDeskState(activeAnnotation);
  const canAdd =
    active?.label === 'figure' && draft.figures.every(({ annotation }) => annotation !== active.id);
  return (
    <form
      className="card own-check-form"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        saveOwnCheck(desk);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        desk.getState().draftOwnCheck(null);
      }}
    >
      <Figures draft={draft} />
      <button
        type="button"
        className="quiet link"
        disabled={!canAdd}
        title={words.addHelp}
        onClick={() => addFigure(desk)}
      >
        <Icon shape="plus" />
        {canAdd ? words.add(active.quote) : words.noActive}
      </button>
      <input
        className="field own-formula"
        aria-label={words.formula}
        placeholder={words.formulaHint}
        value={draft.formula}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        onChange={({ target }) => write({ formula: target.value })}
      />
      <Reckoning draft={draft} />
      <input
        className="field"
        aria-label={words.note}
        placeholder={words.note}
        value={draft.note}
        onChange={({ target }) => write({ note: target.value })}
      />
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          onClick={() => desk.getState().draftOwnCheck(null)}
        >
          {words.cancel}
        </button>
        <button type="submit" className="button primary" disabled={draft.formula.trim() === ''}>
          {words.save}
        </button>
      </div>
    </form>
  );
}

function Figures({ draft }: { readonly draft: OwnCheckDraft }): ReactNode {
  const desk = useDesk();
  const words = ownCheckWords[useLocale()];
  const annotations = useDeskState(({ open }) => open?.layer.annotations);
  return (
    <ul className="own-figures" aria-label={words.figures}>
      {draft.figures.map(({ name, annotation }) => (
        <li key={name} className="check-figure">
          {name} = <span lang="zh-CN">{annotations?.get(annotation)?.quote ?? words.gone}</span>
          <button
            type="button"
            className="linked-remove"
            aria-label={words.remove(name)}
            title={words.remove(name)}
            onClick={() =>
              desk.getState().draftOwnCheck({
                ...draft,
                figures: draft.figures.filter((figure) => figure.name !== name),
              })
            }
          >
            <Icon shape="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Reckoning({ draft }: { readonly draft: OwnCheckDraft }): ReactNode {
  const locale = useLocale();
  const text = useDeskState(({ open }) => open?.text ?? '');
  const annotations = useDeskState(({ open }) => open?.layer.annotations);
  const { formula, figures } = draft;
  const { outcome, reckoned } = reckonOwn(text, formula, figures, (id) => annotations?.get(id));
  if (!reckoned.ok) {
    const { at } = reckoned.error;
    return (
      <p className="own-problem" role="status">
        {formula !== '' && (
          <span className="own-place" aria-hidden="true">
            {formula.slice(0, at)}
            <mark>{formula.slice(at, at + 1) || ' '}</mark>
            {formula.slice(at + 1)}
          </span>
        )}
        {describeFormulaProblem(reckoned.error, locale)}
      </p>
    );
  }
  const { left, right, sign } = reckoned.value;
  const shown = (value: typeof left.nominal): string => groupDigits(value.round(6).toFixed());
  return (
    <p className="check-line" role="status">
      <span className="check-formula">
        {shown(left.nominal)} {sign} {shown(right.nominal)}
      </span>
      <span className="check-standing" data-standing={outcome}>
        {standingWords[locale][outcome]}
      </span>
    </p>
  );
}
