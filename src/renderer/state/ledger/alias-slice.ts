import { unpack } from '../../../core/ipc/packed.ts';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import { likelyAliases } from '../../../core/ledger/likely-aliases.ts';
import { canonicalOf } from '../../../core/ledger/measure-names.ts';
import { mostInWindow, wholeLedger } from '../../../core/ledger/view.ts';
import type { SliceTools } from '../desk.ts';

/** Measures that are likely the same as that of the group that was last asked about. */
export interface AliasSlice {
  readonly aliasOffers: { readonly key: string; readonly offers: readonly LedgerGroup[] } | null;
  /** Looks among the groups of the same place and time for the same measure under another name. */
  askAliasOffers(group: LedgerGroup): Promise<void>;
}

export function aliasSlice({ set, get, bridge }: SliceTools): AliasSlice {
  let asked = 0;
  return {
    aliasOffers: null,
    async askAliasOffers(group) {
      const question = (asked += 1);
      const { key, place, period } = group;
      if (place === null) return set({ aliasOffers: null });
      await get().saved();
      const answer = await bridge.request('ledger:open', {
        ...wholeLedger,
        words: `${place.name} ${period.key}`.slice(0, 200),
        ...{ from: 0, most: mostInWindow, chosen: null },
      });
      const { project } = get();
      if (question !== asked || project === null) return;
      set({ job: null });
      // Who was asked for the ledger itself says what went wrong.
      if (!answer.ok) return set({ aliasOffers: null });
      const { apart, measures } = project.parts;
      const others = unpack(answer.value).groups;
      const offers = likelyAliases(group, others, apart, canonicalOf(measures));
      set({ aliasOffers: { key, offers } });
    },
  };
}
