import { type ReactNode, useEffect } from 'react';
import type { UsesAsked } from '../../../core/project/labels/label-uses.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';

interface TaskFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The word on the button that does it. */
  readonly action: string;
  /** Whether it can be done now. */
  readonly ready: boolean;
  readonly onDo: () => void;
  /** Further ways out, beside the button. */
  readonly others?: ReactNode;
}

/** A dialog about the label set: what it asks, and a button that does it and closes. */
export function TaskFrame(props: TaskFrameProps): ReactNode {
  const { title, children, action, ready, onDo, others } = props;
  const desk = useDesk();
  const words = labelTaskWords[useLocale()];
  const close = (): void => {
    desk.getState().dropUses();
    desk.getState().closeDialog();
  };
  return (
    <Dialog title={title} className="label-task" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          close();
          onDo();
          // What opened the dialog may be gone with what it was about.
          requestAnimationFrame(() => {
            if (document.activeElement === document.body) desk.getState().askFocus('screen');
          });
        }}
      >
        {children}
        <div className="dialog-actions">
          {others}
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!ready}>
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Has something counted as long as it is asked; null asks nothing. */
export function useAsk(asked: UsesAsked | null): void {
  const desk = useDesk();
  const key = JSON.stringify(asked);
  useEffect(() => {
    if (asked === null) desk.getState().dropUses();
    else void desk.getState().countUses(asked);
    // The question is the same as long as it reads the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, key]);
}

interface TypedProps {
  readonly name: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly problem?: string | null;
  readonly help?: string;
  readonly lines?: number;
  readonly first?: boolean;
}

/** A text box of a form with its name, what is wrong with it, and what it is for. */
export function Typed(props: TypedProps): ReactNode {
  const { name, value, onType, problem = null, help, lines = 1, first = false } = props;
  const shared = {
    className: 'field boxed',
    'aria-label': name,
    'aria-invalid': problem !== null,
    value,
    spellCheck: false,
    autoComplete: 'off',
    ...(first && { 'data-autofocus': true }),
  };
  return (
    <label className="task-field">
      <span className="task-name" aria-hidden="true">
        {name}
      </span>
      <span className="task-value">
        {lines > 1 ? (
          <textarea {...shared} rows={lines} onChange={({ target }) => onType(target.value)} />
        ) : (
          <input {...shared} onChange={({ target }) => onType(target.value)} />
        )}
        {problem !== null ? (
          <span className="field-problem" role="alert">
            {problem}
          </span>
        ) : (
          help !== undefined && <span className="task-help">{help}</span>
        )}
      </span>
    </label>
  );
}

interface NamedProps {
  readonly name: string;
  /** Whether it holds several controls, which the name stands over; one control has its own. */
  readonly many?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that is no text box, with its name. */
export function Named({ name, many = false, children }: NamedProps): ReactNode {
  const group = many ? { role: 'group', 'aria-label': name } : {};
  return (
    <div className="task-field" {...group}>
      <span className="task-name" aria-hidden="true">
        {name}
      </span>
      <span className="task-value">{children}</span>
    </div>
  );
}
