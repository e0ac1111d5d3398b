import { type ReactNode, useId } from 'react';
import type { DetailName, DetailProblem } from '../../../core/annotation/details.ts';
import { detailWords } from '../../../core/locale/project/details-words.ts';
import { useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

interface DetailFieldProps {
  readonly name: DetailName;
  /** What was found on import; null where nothing was. */
  readonly found: string | null;
  readonly typed: string;
  readonly problem: DetailProblem | null;
  readonly onType: (typed: string) => void;
}

/** One detail: a text box, what is wrong with it, and what was found where it says something else. */
export function DetailField({ name, found, typed, problem, onType }: DetailFieldProps): ReactNode {
  const words = detailWords[useLocale()];
  const id = useId();
  const isOther = typed.trim() !== (found ?? '');
  const said = `${id}-said`;
  return (
    <div className="detail">
      <label className="detail-name" htmlFor={id}>
        {words.names[name]}
      </label>
      <div className="detail-boxed">
        <input
          id={id}
          className="field"
          value={typed}
          placeholder={name === 'date' ? '2019-09-18' : words.notStated}
          aria-invalid={problem !== null}
          aria-describedby={said}
          spellCheck={false}
          autoComplete="off"
          {...(name === 'title' ? { 'data-autofocus': true } : {})}
          onChange={({ target }) => onType(target.value)}
        />
        <span id={said} className="detail-said">
          {problem !== null && (
            <span className="field-problem" role="alert">
              {words.problems[problem]}
            </span>
          )}
          {isOther && <span className="detail-found">{words.found(found ?? words.notStated)}</span>}
        </span>
      </div>
      {isOther && (
        <button
          type="button"
          className="quiet"
          aria-label={words.reset(words.names[name])}
          title={words.reset(words.names[name])}
          onClick={() => onType(found ?? '')}
        >
          <Icon shape="undo" />
        </button>
      )}
    </div>
  );
}
