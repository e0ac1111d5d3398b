import type { ReactNode } from 'react';

interface KeysProps {
  readonly text: string;
  /** Where the control around them has a name of its own, which they are no part of. */
  readonly unsaid?: boolean;
}

/** Keys as they stand on the keyboard, shown where they act; nothing where there are none. */
export function Keys({ text, unsaid = false }: KeysProps): ReactNode {
  if (text === '') return null;
  return (
    <kbd className="keys" aria-hidden={unsaid || undefined}>
      {text}
    </kbd>
  );
}
