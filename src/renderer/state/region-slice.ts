import type { ProposedRegion } from '../../core/region/find-regions.ts';
import type { SliceTools } from './desk.ts';

/** What the rules would leave out of the open report. */
export interface RegionSlice {
  /** The text whose regions are known; null where none are. */
  readonly regionsOf: string | null;
  /** In document order; which of them wait for an answer is `openRegionsOf`'s to say. */
  readonly proposedRegions: readonly ProposedRegion[];
  proposeRegions(text: string | null, regions: readonly ProposedRegion[]): void;
}

export function regionSlice({ set }: SliceTools): RegionSlice {
  return {
    regionsOf: null,
    proposedRegions: [],
    proposeRegions: (regionsOf, proposedRegions) => set({ regionsOf, proposedRegions }),
  };
}
