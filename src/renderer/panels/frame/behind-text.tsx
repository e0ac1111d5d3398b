import { type ReactNode, useEffect, useState } from 'react';
import { trailingState } from '../../state/trailing-state.ts';
import { ShownStateContext, useDesk } from '../../state/use-desk.ts';

/** Panels that are drawn a frame after the text while the keyboard is there. */
export function BehindText({ children }: { readonly children: ReactNode }): ReactNode {
  const desk = useDesk();
  const [state] = useState(() => trailingState(desk, isTextInUse));
  useEffect(() => state.follow(), [state]);
  return <ShownStateContext value={state}>{children}</ShownStateContext>;
}

const isTextInUse = (): boolean =>
  (document.activeElement?.closest('[data-pane="text"]') ?? null) !== null;
