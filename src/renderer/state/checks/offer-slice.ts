import type { OfferedVerdict } from '../../../core/ledger/judged.ts';
import { takeVerdict } from '../../../core/annotation/edit/take-verdict.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { earlierVerdictWords } from '../../../core/locale/checks/earlier-verdicts-words.ts';
import { activeAnnotation } from '../report/gestures.ts';
import type { Desk, SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Verdicts on the same figure elsewhere, for the annotation that was last asked about. */
export interface OfferSlice {
  readonly verdictOffers: {
    readonly annotation: string;
    readonly offers: readonly OfferedVerdict[];
  } | null;
  /** Asks for the verdicts that were given on what an annotation of the open report is about. */
  askVerdictOffers(annotation: string): Promise<void>;
}

export function offerSlice({ set, get, bridge }: SliceTools): OfferSlice {
  let asked = '';
  return {
    verdictOffers: null,
    async askVerdictOffers(annotation) {
      const report = get().open?.report.id;
      if (report === undefined) return;
      asked = annotation;
      // What is asked about may not be on the disk yet.
      await get().saved();
      const answer = await bridge.request('report:verdict-offers', { report, annotation });
      // Another annotation was asked about meanwhile.
      if (asked !== annotation || get().open?.report.id !== report) return;
      if (answer.ok) set({ verdictOffers: { annotation, offers: unpack(answer.value) } });
      else get().showError(answer.error);
    },
  };
}

/** Takes an offered verdict for the active annotation, the first where none is named. */
export function takeOffered(desk: Desk, offered?: OfferedVerdict): void {
  const state = desk.getState();
  const active = activeAnnotation(state);
  const { verdictOffers } = state;
  const chosen =
    offered ?? (verdictOffers?.annotation === active?.id ? verdictOffers?.offers[0] : undefined);
  if (active === undefined || chosen === undefined || active.verdict !== 'unchecked') {
    state.announce(earlierVerdictWords[localeOfState(state)].nothing);
    return;
  }
  state.edit(({ layer }, context) => takeVerdict(layer, active, chosen, context));
}
