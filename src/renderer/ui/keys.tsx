import type { ReactNode } from 'react';

/** Keys as they stand on the keyboard, shown where they act. */
export function Keys({ text }: { readonly text: string }): ReactNode {
  return <kbd className="keys">{text}</kbd>;
}
