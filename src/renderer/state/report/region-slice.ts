import type { ProposedRegion } from '../../../core/region/find-regions.ts';
import type { SliceTools } from '../desk.ts';

/** What the rules would leave out of the open report. */
export interface RegionSlice {
  /** The text whose regions are known; null where none are. */
  readonly regionsOf: string | null;
  /** In document order; which of them wait for an answer is `openRegionsOf`'s to say. */
  readonly proposedRegions: readonly ProposedRegion[];
  /** Ids of the left out regions whose text is shown all the same. */
  readonly unfolded: ReadonlySet<string>;
  /** Shows the text of left out regions, or folds it away. */
  unfold(ids: readonly string[], shown: boolean): void;
  proposeRegions(text: string | null, regions: readonly ProposedRegion[]): void;
}

export function regionSlice({ set, get }: SliceTools): RegionSlice {
  return {
    regionsOf: null,
    proposedRegions: [],
    unfolded: new Set(),
    unfold(ids, shown) {
      const others = [...get().unfolded].filter((id) => !ids.includes(id));
      set({ unfolded: new Set(shown ? [...others, ...ids] : others) });
    },
    proposeRegions: (regionsOf, proposedRegions) => set({ regionsOf, proposedRegions }),
  };
}
