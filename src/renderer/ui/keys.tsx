import type { ReactNode } from 'react';

/** Keys as they stand on the keyboard, shown where they act; nothing where there are none. */
export function Keys({ text }: { readonly text: string }): ReactNode {
  if (text === '') return null;
  return <kbd className="keys">{text}</kbd>;
}
