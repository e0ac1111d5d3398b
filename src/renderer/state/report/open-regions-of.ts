import { type Region, excludedSpans } from '../../../core/annotation/region.ts';
import type { ProposedRegion } from '../../../core/region/find-regions.ts';
import { leftOut, openRegions } from '../../../core/region/open-regions.ts';
import type { Span } from '../../../core/text/span.ts';
import type { DeskState } from '../desk.ts';

/** What is and what would be left out of the open report. */
export interface RegionsNow {
  /** Proposed, and not answered yet. */
  readonly open: readonly ProposedRegion[];
  /** What the reviewer leaves out: in document order, apart. */
  readonly excluded: readonly Span[];
  /** Both: what gets no proposals. */
  readonly leftOut: readonly Span[];
}

interface Known extends RegionsNow {
  readonly text: string;
  readonly proposed: readonly ProposedRegion[];
  readonly answers: readonly Region[];
}

const nothing: RegionsNow = { open: [], excluded: [], leftOut: [] };

/** The last answer: one report is open, and many ask between two edits. */
let last: Known | null = null;

/** The regions of the open report; the same object until one of them is answered. */
export function regionsNow(
  state: Pick<DeskState, 'open' | 'regionsOf' | 'proposedRegions'>,
): RegionsNow {
  const { open } = state;
  if (open === null) return nothing;
  const { text } = open;
  const answers = open.layer.regions;
  const proposed = state.regionsOf === text ? state.proposedRegions : nothing.open;
  const isKnown =
    last !== null && last.text === text && last.proposed === proposed && last.answers === answers;
  if (last === null || !isKnown) {
    last = {
      text,
      proposed,
      answers,
      open: openRegions(text, proposed, answers),
      excluded: excludedSpans(answers),
      leftOut: leftOut(text, proposed, answers),
    };
  }
  return last;
}
