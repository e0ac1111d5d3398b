import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';
import './filter-box.css';

interface FilterBoxProps {
  /** What it narrows; stands in it while it is empty. */
  readonly label: string;
  /** Its name for a screen reader, where that is another. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
  /** Whether it takes the keyboard first in its pane. */
  readonly entry?: boolean;
  /** Whether it takes the keyboard as its dialog opens. */
  readonly autofocus?: boolean;
  /** What stands behind the words: how much is left, or the key that leads here. */
  readonly children?: ReactNode;
  /** Id of what says how it stands with the words. */
  readonly describedBy?: string;
  readonly onEnter?: () => void;
  /** The arrow downwards: by itself it leads to the first row beneath in the same pane. */
  readonly onDown?: () => void;
  readonly box?: Ref<HTMLInputElement>;
}

/** A line of words that narrows what is listed beneath: Esc empties it, the arrow downwards leads into the list. */
export function FilterBox({
  label,
  name = label,
  value,
  onChange,
  className = '',
  entry,
  autofocus,
  children,
  describedBy,
  onEnter,
  onDown,
  box,
}: FilterBoxProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEnter?.();
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      onChange('');
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      (onDown ?? (() => focusFirstRow(event.currentTarget)))();
    }
  };
  return (
    <div className={`search-box ${className}`}>
      <Icon shape="search" />
      <input
        ref={box}
        className="search-field"
        data-pane-entry={entry}
        data-autofocus={autofocus}
        value={value}
        placeholder={label}
        aria-label={name}
        aria-describedby={describedBy}
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
    </div>
  );
}

/** How much of a list passes a filter, told as it changes. */
export function FilterCount({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span className="search-count" role="status">
      {children}
    </span>
  );
}

function focusFirstRow(from: HTMLElement): void {
  const row = from.closest('[data-pane], dialog')?.querySelector('[data-row-focus]');
  if (row instanceof HTMLElement) row.focus();
}
