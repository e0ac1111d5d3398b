import { useEffect, useRef } from 'react';
import { useDesk } from '../../state/use-desk.ts';

/** How long a pointer or the keyboard stays on a report, in milliseconds, that is likely to open it: who passes by is sooner gone. */
const staying = 60;

/** Has a report read while somebody stays on its row, before the click. */
export function useLookAhead(report: string): {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
} {
  const desk = useDesk();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = (): void => clearTimeout(timer.current);
  const come = (): void => {
    leave();
    timer.current = setTimeout(() => void desk.getState().lookAhead(report), staying);
  };
  useEffect(() => () => clearTimeout(timer.current), [report]);
  return { onPointerEnter: come, onPointerLeave: leave, onFocus: come, onBlur: leave };
}
