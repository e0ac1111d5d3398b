import type { AnchoringTally } from '../../../core/anchor/reanchor.ts';
import type { Unanchored } from '../../../core/annotation/unanchored.ts';
import type { DeskState, SliceTools } from '../desk.ts';

/** What has lost its place in the open report, and which of it is at hand. */
export interface UnanchoredSlice {
  /** Id of the record that keys place or discard; null for the first. */
  readonly chosenUnanchored: string | null;
  /** What was done to the layer when the report was opened, until the person has seen it; null where nothing was. */
  readonly mended: AnchoringTally | null;
  chooseUnanchored(id: string | null): void;
  dismissMended(): void;
}

/** The record that keys place or discard; undefined where everything has its place. */
export function chosenUnanchored({
  open,
  chosenUnanchored: id,
}: Pick<DeskState, 'open' | 'chosenUnanchored'>): Unanchored | undefined {
  const all = open?.layer.unanchored ?? [];
  return all.find((one) => one.id === id) ?? all[0];
}

export function unanchoredSlice({ set }: SliceTools): UnanchoredSlice {
  return {
    chosenUnanchored: null,
    mended: null,
    chooseUnanchored: (chosen) => set({ chosenUnanchored: chosen }),
    dismissMended: () => set({ mended: null }),
  };
}
