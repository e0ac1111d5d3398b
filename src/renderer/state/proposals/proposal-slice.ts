import type { Change } from '../../../core/annotation/edit/change.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import type { Span } from '../../../core/text/span.ts';
import type { SliceTools } from '../desk.ts';
import { openProposalsOf } from './open-proposals-of.ts';

/** What the rules propose in the open report. */
export type Proposals =
  /** There is no report, or proposals are hidden. */
  | { readonly kind: 'none' }
  | { readonly kind: 'computing' }
  | FoundProposals
  | { readonly kind: 'failed' };

/** What was found; which of them wait for an answer is `openProposalsOf`'s to say. */
export interface FoundProposals {
  readonly kind: 'found';
  /** In document order. */
  readonly all: readonly Proposal[];
  /** Those that are shown, with what they are worth in this project; absent where nobody has weighed them yet. */
  readonly weighed?: readonly Proposal[];
}

/** The proposal that the reviewer is at, and the span that it would be accepted with. */
export interface Proposing extends Span {
  readonly proposal: Proposal;
}

/** What is proposed, and where the reviewer is in it. */
export interface ProposalSlice {
  readonly proposals: Proposals;
  /** Holds only while the selection is its span: see `currentProposal`. */
  readonly proposing: Proposing | null;
  /** Tells which text is in the window; null while no report is drawn. */
  readonly visibleText: (() => Span) | null;
  setProposals(proposals: Proposals): void;
  /** Makes a proposal the current one: selected, with the keyboard in the text. */
  propose(proposing: Proposing): void;
  /** Lets go of the current proposal, which stays open. */
  leaveProposal(): void;
  setVisibleText(visibleText: (() => Span) | null): void;
  /** Comes back to the proposal whose answer was just undone. */
  returnToProposal(change: Change): void;
}

export function proposalSlice({ set, get }: SliceTools): ProposalSlice {
  return {
    proposals: { kind: 'none' },
    proposing: null,
    visibleText: null,
    setProposals: (proposals) => set({ proposals }),
    propose(proposing) {
      const { start, end } = proposing;
      set({ proposing, active: null, selection: { anchor: start, head: end } });
      get().revealSpan({ start, end }, true);
    },
    leaveProposal: () =>
      set(({ selection }) => ({
        proposing: null,
        selection: { anchor: selection.head, head: selection.head },
      })),
    setVisibleText: (visibleText) => set({ visibleText }),
    returnToProposal({ origin, annotations, rejections }) {
      const gone = [...annotations.removed, ...rejections.removed];
      const [span] = gone;
      if (origin !== 'undo' || gone.length !== 1 || span === undefined) return;
      const rule = 'rule' in span ? span.rule : ruleOf(span.provenance);
      const back = openProposalsOf(get())
        .overlapping(span)
        .find((proposal) => proposal.rule === rule);
      if (back !== undefined) get().propose({ proposal: back, start: back.start, end: back.end });
    },
  };
}

function ruleOf(provenance: Change['annotations']['added'][number]['provenance']): string | null {
  return provenance.kind === 'rule' ? provenance.rule : null;
}
