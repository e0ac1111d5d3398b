import { type ReactNode, useEffect, useState } from 'react';
import { trailingState } from '../../state/trailing-state.ts';
import { ShownStateContext, useDesk } from '../../state/use-desk.ts';

interface BehindTextProps {
  /** The `data-pane` that the panels are; without one the keyboard never goes there. */
  readonly pane?: 'list' | 'inspector';
  readonly children: ReactNode;
}

/** Panels that are drawn when the text is on the screen, while the keyboard is elsewhere. */
export function BehindText({ pane, children }: BehindTextProps): ReactNode {
  const desk = useDesk();
  const [state] = useState(() => trailingState(desk, () => pane !== paneInUse()));
  useEffect(() => state.follow(), [state]);
  return <ShownStateContext value={state}>{children}</ShownStateContext>;
}

function paneInUse(): string | null {
  return document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null;
}
