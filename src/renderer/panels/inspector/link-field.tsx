import { type ReactNode, useState } from 'react';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import type { KnownLists } from '../../../core/project/labels/code-lists.ts';
import { useLocale } from '../../state/use-desk.ts';
import { TextField } from '../../ui/text-field.tsx';

interface LinkFieldProps {
  readonly name: string;
  readonly list: string;
  readonly value: string;
  readonly lists: KnownLists | null;
  readonly onChange: (code: string | null) => void;
  readonly onDone: () => void;
}

/** A field for an entry of a list: its code or its name may be typed; beneath stands what the code means. What the list does not know is kept and told. */
export function LinkField({
  name,
  list,
  value,
  lists,
  onChange,
  onDone,
}: LinkFieldProps): ReactNode {
  const locale = useLocale();
  const words = inspectorWords[locale];
  const [typed, setTyped] = useState('');
  const known = lists?.nameOf(list, value)?.[locale] ?? null;
  return (
    <span className="link-field">
      <TextField
        label={name}
        value={value}
        placeholder={words.unset}
        offers={(lists?.entries(list, typed) ?? []).map((entry) => ({
          id: entry.id,
          name: entry.name[locale],
        }))}
        onType={setTyped}
        onCommit={(text) => {
          const given = text.trim();
          onChange(given === '' ? null : (lists?.codeOf(list, given) ?? given));
          return true;
        }}
        onDone={onDone}
      />
      {known !== null && known !== value && value !== '' && (
        <span className="link-name">{known}</span>
      )}
    </span>
  );
}
