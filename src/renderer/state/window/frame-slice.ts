import type { DeskState, SliceTools } from '../desk.ts';

/** A panel beside the text. */
export type SidePane = 'list' | 'inspector';

/**
 * Which panels are beside the text. In a window that is too narrow for them, at 200 % zoom for one, they lie over it, one at a time and only
 * while they are asked for; what is chosen for wide windows stays in the settings.
 */
export interface FrameSlice {
  readonly narrow: boolean;
  /** The panel that lies over the text of a narrow window. */
  readonly over: SidePane | null;
  setNarrow(narrow: boolean): void;
  showPane(pane: SidePane, shown: boolean): void;
}

export function frameSlice({ set, get }: SliceTools): FrameSlice {
  return {
    narrow: false,
    over: null,
    setNarrow: (narrow) => set({ narrow, over: null }),
    showPane(pane, shown) {
      const state = get();
      if (isPaneShown(state, pane) === shown) return;
      if (state.narrow) set({ over: shown ? pane : null });
      else {
        void state.changeSettings(pane === 'list' ? { listOpen: shown } : { inspectorOpen: shown });
      }
    },
  };
}

/** Whether a panel is on the screen. */
export function isPaneShown(
  { narrow, over, settings }: Pick<DeskState, 'narrow' | 'over' | 'settings'>,
  pane: SidePane,
): boolean {
  if (narrow) return over === pane;
  return pane === 'list' ? settings.listOpen : settings.inspectorOpen;
}
