import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './find-pick.css';

/** Something that can be taken from a list. */
export interface Found {
  readonly id: string;
  readonly content: ReactNode;
}

interface FindPickProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly picks: readonly Found[];
  /** What stands in the place of an empty list. */
  readonly none: string;
  readonly autofocus?: boolean;
  readonly onType: (value: string) => void;
  readonly onPick: (id: string) => void;
}

/** A line of words and beneath it what they find: the arrows go through the list, Enter takes what they stand on, all without leaving the line. */
export function FindPick({
  label,
  hint,
  value,
  picks,
  none,
  autofocus = false,
  onType,
  onPick,
}: FindPickProps): ReactNode {
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, picks.length - 1);
  useEffect(() => {
    if (autofocus) box.current?.focus();
  }, [autofocus]);
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const picked = event.code === 'Enter' ? picks[at] : undefined;
    if (step === undefined && picked === undefined) return;
    // Enter would save the form around it.
    event.preventDefault();
    if (picked !== undefined) onPick(picked.id);
    else if (picks.length > 0) setActive((at + (step ?? 0) + picks.length) % picks.length);
  };
  return (
    <div className="find-pick">
      <input
        ref={box}
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={picks.length > 0}
        aria-controls={list}
        aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setActive(0);
          onType(target.value);
        }}
      />
      {value.trim() !== '' && picks.length === 0 && <p className="find-pick-none">{none}</p>}
      <ul id={list} role="listbox" aria-label={label} hidden={picks.length === 0}>
        {picks.map(({ id, content }, index) => (
          <li
            key={id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            // The line keeps the keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(id)}
          >
            {content}
          </li>
        ))}
      </ul>
    </div>
  );
}
