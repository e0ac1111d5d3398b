import { useEffect } from 'react';
import type { FocusTarget } from './focus-slice.ts';
import { useDesk, useDeskState } from '../use-desk.ts';

/** Runs `take` when a place is asked to take the keyboard; it answers whether it could. */
export function useFocusRequest(target: FocusTarget, take: () => boolean): void {
  const desk = useDesk();
  const request = useDeskState(({ focusRequest }) => focusRequest);
  useEffect(() => {
    if (request?.target === target && take()) desk.getState().takeFocus();
  });
}
