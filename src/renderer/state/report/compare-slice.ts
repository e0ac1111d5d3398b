import type { TextDiff } from '../../../core/diff/text-diff.ts';
import type { SliceTools } from '../desk.ts';

/** Two versions of a text that lie side by side. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  /** Null while they are being compared. */
  readonly diff: TextDiff | null;
}

/** The one comparison of texts that is in sight: `panels/compare` asks for it and draws it, `keepComparing` has it worked out. */
export interface CompareSlice {
  readonly comparison: Comparison | null;
  compareTexts(before: string, after: string): void;
  /** The texts' differences are known; nothing happens where other texts lie side by side by now. */
  takeDiff(asked: Comparison, diff: TextDiff): void;
  endComparison(): void;
}

export function compareSlice({ set, get }: SliceTools): CompareSlice {
  return {
    comparison: null,
    compareTexts: (before, after) => set({ comparison: { before, after, diff: null } }),
    takeDiff(asked, diff) {
      if (get().comparison === asked) set({ comparison: { ...asked, diff } });
    },
    endComparison: () => set({ comparison: null }),
  };
}
