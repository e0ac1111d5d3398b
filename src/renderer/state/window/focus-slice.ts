import type { SliceTools } from '../desk.ts';

/** A place that shall take the keyboard. */
export type FocusTarget =
  | 'text'
  | 'screen'
  | 'report-filter'
  | 'find'
  | 'attributes'
  | 'right-value'
  | 'assignee'
  | 'note'
  | 'history'
  | 'regions'
  | 'unanchored'
  | 'checks'
  | 'excuse'
  | 'conflict'
  | 'review'
  | 'next-pane'
  | 'previous-pane';

/** A request for the keyboard; a new object asks again, even for the same place. */
export interface FocusRequest {
  readonly target: FocusTarget;
}

export interface FocusSlice {
  readonly focusRequest: FocusRequest | null;
  askFocus(target: FocusTarget): void;
  /** Says that the place has it now, so that nothing takes it a second time. */
  takeFocus(): void;
}

export function focusSlice({ set }: SliceTools): FocusSlice {
  return {
    focusRequest: null,
    askFocus: (target) => set({ focusRequest: { target } }),
    takeFocus: () => set({ focusRequest: null }),
  };
}
