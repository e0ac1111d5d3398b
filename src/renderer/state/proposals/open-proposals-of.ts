import type { Layer } from '../../../core/annotation/layer.ts';
import { type OpenSaid, followOpen, sayOpen } from '../../../core/propose/follow-proposals.ts';
import type { RuleOff } from '../../../core/project/project-record.ts';
import { withoutRules } from '../../../core/propose/open-proposals.ts';
import { ProposalSet } from '../../../core/propose/proposal-set.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import { type Weigher, weighAll } from '../../../core/learn/weigh.ts';
import { withinReport } from '../../../core/suggest/in-report.ts';
import type { Span } from '../../../core/text/span.ts';
import type { DeskState } from '../desk.ts';
import { weigherNow } from './lesson-slice.ts';
import { regionsNow } from '../report/open-regions-of.ts';
import type { Proposing } from './proposal-slice.ts';

const none: readonly RuleOff[] = [];

interface Known {
  /** What was weighed, or what it is to be weighed by. */
  readonly found: readonly Proposal[];
  readonly weigher: Weigher | null;
  readonly outside: readonly Span[];
  readonly rulesOff: readonly RuleOff[];
  readonly said: OpenSaid;
}

/** What of the state says which proposals are open. */
type Asked = Pick<
  DeskState,
  | 'proposals'
  | 'open'
  | 'project'
  | 'settings'
  | 'regionsOf'
  | 'proposedRegions'
  | 'lessons'
  | 'lessonNews'
>;

/** The last answer: one report is open, and many ask between two edits. */
let last: Known | null = null;

/** The proposals of the open report that wait for an answer; the same object until one of them gets it. */
export function openProposalsOf(state: Asked): ProposalSet {
  const { proposals, open, settings } = state;
  if (proposals.kind !== 'found' || open === null) return ProposalSet.empty;
  const labelsOff = settings.proposalsOff;
  const outside = regionsNow(state).leftOut;
  const rulesOff = state.project?.parts.rulesOff ?? none;
  const { all, weighed: found = all } = proposals;
  const weigher = proposals.weighed === undefined ? weigherNow(state) : null;
  const isKnown =
    last !== null &&
    last.found === found &&
    last.outside === outside &&
    last.rulesOff === rulesOff &&
    last.weigher === weigher &&
    last.said.off === labelsOff;
  if (last === null || !isKnown) {
    const off = rulesOff.map(({ id }) => id);
    const within = withinReport(withoutRules(found, off), outside);
    const shown = weigher === null ? within : weighAll(within, open.text, weigher);
    last = { found, outside, rulesOff, weigher, said: sayOpen(shown, open.layer, labelsOff) };
  } else if (!isOfLayer(last.said, open.layer)) {
    last = { ...last, said: followOpen(last.said, open.layer) };
  }
  return last.said.open;
}

function isOfLayer({ answers }: OpenSaid, { annotations, rejections }: Layer): boolean {
  return answers.annotations === annotations && answers.rejections === rejections;
}

/** How many proposals are not shown since they touch what is left out, or would be. */
export function proposalsOutside(state: Asked): number {
  const { proposals } = state;
  if (proposals.kind !== 'found') return 0;
  const within = withinReport(proposals.all, regionsNow(state).leftOut);
  return proposals.all.length - within.length;
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
