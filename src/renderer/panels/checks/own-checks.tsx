import type { ReactNode } from 'react';
import type { CaseRecord, OwnCheck } from '../../../core/annotation/casework.ts';
import { reckonOwn } from '../../../core/check/own-check.ts';
import { standingWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { ownCheckWords } from '../../../core/locale/checks/own-checks-words.ts';
import { deleteOwnCheck, startOwnCheck } from '../../state/checks/own-check-gestures.ts';
import { goToAnnotation } from '../../state/report/step-annotation.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { OwnCheckForm } from './own-check-form.tsx';
import './checks.css';

const noRecords: readonly CaseRecord[] = [];

/** The checks that the reviewer has written, reckoned as the figures are now, and the way to another. */
export function OwnChecks(): ReactNode {
  const desk = useDesk();
  const words = ownCheckWords[useLocale()];
  const draft = useDeskState((state) => state.ownCheck);
  const casework = useDeskState(({ open }) => open?.layer.casework ?? noRecords);
  const own = casework.filter((record): record is OwnCheck => record.kind === 'check');
  return (
    <section className="own-checks" aria-label={words.title}>
      {own.length > 0 && (
        <ul>
          {own.map((check) => (
            <li key={check.id}>
              <OwnCheckLine check={check} />
            </li>
          ))}
        </ul>
      )}
      {draft === null ? (
        <button type="button" className="quiet link" onClick={() => startOwnCheck(desk, null)}>
          <Icon shape="plus" />
          {words.write}
        </button>
      ) : (
        <OwnCheckForm draft={draft} />
      )}
    </section>
  );
}

function OwnCheckLine({ check }: { readonly check: OwnCheck }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ownCheckWords[locale];
  const text = useDeskState(({ open }) => open?.text ?? '');
  const annotations = useDeskState(({ open }) => open?.layer.annotations);
  const { outcome } = reckonOwn(text, check.formula, check.figures, (id) => annotations?.get(id));
  return (
    <div className="own-check">
      <span className="check-line">
        <span className="check-formula">{check.formula}</span>
        <span className="check-standing" data-standing={outcome}>
          {standingWords[locale][outcome]}
        </span>
      </span>
      <span className="check-said">
        {check.figures.map(({ name, annotation }) => {
          const found = annotations?.get(annotation);
          return (
            <button
              key={name}
              type="button"
              className="quiet own-figure"
              lang="zh-CN"
              disabled={found === undefined}
              onClick={() => {
                if (found !== undefined) goToAnnotation(desk, found, false);
              }}
            >
              {name} = {found?.quote ?? words.gone}
            </button>
          );
        })}
        {check.note}
        <button
          type="button"
          className="quiet own-figure"
          onClick={() => startOwnCheck(desk, check)}
        >
          {words.edit}
        </button>
        <button
          type="button"
          className="quiet own-figure"
          aria-label={words.eraseNamed(check.formula)}
          onClick={() => deleteOwnCheck(desk, check)}
        >
          {words.erase}
        </button>
      </span>
    </div>
  );
}
