import type { ReactNode } from 'react';
import { useDeskState } from './state/use-desk.ts';

/** The whole page. */
export function App(): ReactNode {
  const open = useDeskState((state) => state.open);
  return <main className="desk">{open?.text}</main>;
}
