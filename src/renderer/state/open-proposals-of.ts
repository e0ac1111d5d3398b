import type { Layer } from '../../core/annotation/layer.ts';
import { type LabelsOff, openProposals } from '../../core/propose/open-proposals.ts';
import { ProposalSet } from '../../core/propose/proposal-set.ts';
import type { Proposal } from '../../core/propose/proposal.ts';
import type { DeskState } from './desk.ts';
import type { Proposing } from './proposal-slice.ts';

interface Known {
  readonly all: readonly Proposal[];
  readonly annotations: Layer['annotations'];
  readonly rejections: Layer['rejections'];
  readonly off: LabelsOff;
  readonly open: ProposalSet;
}

/** The last answer: one report is open, and many ask between two edits. */
let last: Known | null = null;

/** The proposals of the open report that wait for an answer; the same object until one of them gets it. */
export function openProposalsOf({
  proposals,
  open,
  settings,
}: Pick<DeskState, 'proposals' | 'open' | 'settings'>): ProposalSet {
  if (proposals.kind !== 'found' || open === null) return ProposalSet.empty;
  const { all } = proposals;
  const { annotations, rejections } = open.layer;
  const off = settings.proposalsOff;
  const isKnown =
    last !== null &&
    last.all === all &&
    last.annotations === annotations &&
    last.rejections === rejections &&
    last.off === off;
  if (last === null || !isKnown) {
    const answer = openProposals(all, open.layer, off);
    last = { all, annotations, rejections, off, open: answer };
  }
  return last.open;
}

/** The proposal that the reviewer is at: selected, and still open. */
export function currentProposal(state: DeskState): Proposing | null {
  const { proposing, selection } = state;
  if (proposing === null) return null;
  const { proposal, start, end } = proposing;
  if (selection.anchor !== start || selection.head !== end) return null;
  const found = openProposalsOf(state).find(proposal, proposal.label);
  return found === undefined ? null : proposing;
}
