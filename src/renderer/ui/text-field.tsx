import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

interface TextFieldProps {
  /** Its name for screen readers; what is seen beside it says the same. */
  readonly label: string;
  /** What it shows at rest. */
  readonly value: string;
  /** What was typed earlier and did not fit. */
  readonly draft?: string | undefined;
  /** What is wrong with the draft. */
  readonly problem?: string | null;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly lines?: number;
  /** What is offered while something is typed. */
  readonly offers?: readonly { readonly id: string; readonly name: string }[];
  /** Tells what stands in the field as it is typed. */
  readonly onType?: (typed: string) => void;
  /** Takes what was typed, when the field is left or Enter is pressed; false where it does not fit. */
  readonly onCommit: (typed: string) => boolean;
  /** What was typed is given up. */
  readonly onRevert?: () => void;
  /** The person is finished here: Enter on what fits, or Esc with nothing to take back. */
  readonly onDone?: () => void;
}

/** A field that writes when it is left: Enter commits, Esc takes back. Keys of an input method's composition are left alone. */
export function TextField({
  label,
  value,
  draft,
  problem = null,
  placeholder,
  numeric = false,
  lines = 1,
  offers,
  onType,
  onCommit,
  onRevert,
  onDone,
}: TextFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const problemId = useId();
  const offersId = useId();
  const pending = typed ?? draft;
  // What Enter has written is not written again when the keyboard goes on from here, before this was drawn anew.
  const isWritten = useRef(false);
  const type = (text: string): void => {
    isWritten.current = false;
    setTyped(text);
    onType?.(text);
  };
  const commit = (): boolean => {
    if (pending === undefined || isWritten.current) return true;
    setTyped(null);
    isWritten.current = onCommit(pending);
    return isWritten.current;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const breaksLine = lines > 1 && event.shiftKey;
    if (event.key === 'Enter' && !breaksLine) {
      event.preventDefault();
      if (commit()) onDone?.();
    }
    // With nothing to take back and nowhere to go from here, Esc is for what lies around the field.
    const hasEscape = pending !== undefined || onDone !== undefined;
    if (event.key === 'Escape' && hasEscape) {
      event.preventDefault();
      event.stopPropagation();
      if (pending === undefined) onDone?.();
      setTyped(null);
      onRevert?.();
    }
  };
  const shared = {
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    className: numeric ? 'field numeric' : 'field',
    value: pending ?? value,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: commit,
    onKeyDown,
  };
  return (
    <span className="text-field">
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={({ target }) => type(target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          list={offers === undefined ? undefined : offersId}
          onChange={({ target }) => type(target.value)}
        />
      )}
      {offers !== undefined && (
        <datalist id={offersId}>
          {offers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
      )}
      {problem !== null && (
        <span id={problemId} className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
