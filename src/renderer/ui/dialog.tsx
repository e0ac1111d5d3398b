import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  /** Whether the title is seen; where not, it still names the dialog. */
  readonly titleShown?: boolean;
  /** What stands beside the title. */
  readonly extra?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
  /** Esc or a click beside the dialog. */
  readonly onClose: () => void;
}

/** A modal dialog: holds the keyboard while it is open and gives it back afterwards. What shall have it first carries `data-autofocus`. */
export function Dialog({
  title,
  titleShown = true,
  extra,
  className = '',
  children,
  onClose,
}: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        // The dialog fills its own box with children, so only its backdrop is the element itself.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header className={titleShown ? 'dialog-start' : 'unseen'}>
          <h2 id={titleId} className="dialog-title">
            {title}
          </h2>
          {extra}
        </header>
        {children}
      </div>
    </dialog>
  );
}
