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

/**
 * A modal dialog: holds the keyboard while it is open and gives it back afterwards. What shall have it first carries `data-autofocus`. Ctrl Enter does
 * what its primary button does, from anywhere in it.
 */
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
    goToChecked(document.activeElement);
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
      onKeyDown={(event) => {
        const isPrimary = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isPrimary || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        const primary = '.dialog-actions .button.primary:not(:disabled)';
        event.currentTarget.querySelector<HTMLElement>(primary)?.click();
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

/** The browser begins at the first of a group of choices; Tab would come to the one that is chosen, and so does this. */
function goToChecked(element: Element | null): void {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return;
  const group = element.closest('[role="radiogroup"], fieldset');
  group?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus();
}
