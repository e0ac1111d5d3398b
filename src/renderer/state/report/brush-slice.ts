import type { SliceTools } from '../desk.ts';

/** A label in the hand: what is selected gets it at once. */
export interface Brush {
  readonly label: string;
  /** Whether it stays until it is laid down; else it goes when its key is let go. */
  readonly latched: boolean;
}

export interface BrushSlice {
  /** Holds only while the label set knows its label: see `brushLabel`. */
  readonly brush: Brush | null;
  takeBrush(brush: Brush): void;
  layBrushDown(): void;
}

export function brushSlice({ set }: SliceTools): BrushSlice {
  return {
    brush: null,
    takeBrush: (brush) => set({ brush }),
    layBrushDown: () => set({ brush: null }),
  };
}
