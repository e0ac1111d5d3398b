import type { ReactNode } from 'react';
import './check-box.css';

interface CheckBoxProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Why it cannot be ticked, or what it does. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, with its words. */
export function CheckBox({
  checked,
  disabled = false,
  hint,
  children,
  onChange,
}: CheckBoxProps): ReactNode {
  return (
    <label className="check-box" title={hint} data-disabled={disabled}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
