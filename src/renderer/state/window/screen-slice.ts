import type { Screen } from '../../../core/command/screen.ts';
import type { SliceTools } from '../desk.ts';

/** What stands in the middle of the window: the report, or a screen of the project in its place. */
export interface ScreenSlice {
  /** Null is the report, which stays as it was beneath a screen. */
  readonly screen: Screen | null;
  showScreen(screen: Screen): void;
  backToReport(): void;
}

export function screenSlice({ set, get }: SliceTools): ScreenSlice {
  return {
    screen: null,
    showScreen(screen) {
      if (get().project === null) return;
      set({ screen });
      get().askFocus('screen');
      void get().readProjectHistory();
    },
    backToReport() {
      set({ screen: null });
      get().askFocus('text');
    },
  };
}
