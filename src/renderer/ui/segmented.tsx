import { type ReactNode, useId } from 'react';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly name: string; readonly keys?: string }[];
  readonly onChange: (id: Id) => void;
}

/** One of a few, all in sight; arrow keys move through them. */
export function Segmented<Id extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedProps<Id>): ReactNode {
  const group = useId();
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {options.map(({ id, name, keys }) => (
        <label key={id} data-choice={id}>
          <input
            type="radio"
            name={group}
            className="unseen"
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <span>{name}</span>
          {keys !== undefined && <kbd className="keys">{keys}</kbd>}
        </label>
      ))}
    </div>
  );
}
