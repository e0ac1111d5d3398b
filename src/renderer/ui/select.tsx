import type { ReactNode } from 'react';

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly value: Id | '';
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  /** The name of "none"; without it one of the options is always chosen. */
  readonly none?: string;
  /** What the closed control says, where that is shorter than the option. */
  readonly shown?: string;
  readonly className?: string;
  readonly onChange: (id: Id | null) => void;
}

/** A compact choice. A value that no option has any more is shown as it is. */
export function Select<Id extends string>({
  label,
  value,
  options,
  none,
  shown,
  className = '',
  onChange,
}: SelectProps<Id>): ReactNode {
  const known = value === '' || options.some(({ id }) => id === value);
  return (
    <span className={`select ${className}`} data-empty={value === ''}>
      {shown !== undefined && (
        <span className="select-shown" aria-hidden="true">
          {shown}
        </span>
      )}
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          onChange(options.find(({ id }) => id === target.value)?.id ?? null);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
