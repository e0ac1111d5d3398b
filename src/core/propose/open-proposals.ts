import type { Annotation } from '../annotation/annotation.ts';
import type { Rejection } from '../annotation/rejection.ts';
import { type Span, overlaps } from '../text/span.ts';
import { ProposalSet } from './proposal-set.ts';
import type { Proposal } from './proposal.ts';

/** Labels for which nothing shall be proposed. */
export type LabelsOff = readonly string[];

/** What of a layer answers proposals. */
interface Answers {
  /** In document order. */
  readonly annotations: { readonly all: readonly Annotation[] };
  readonly rejections: readonly Rejection[];
}

/**
 * Which proposals, given in document order, a layer leaves open: none that overlaps an annotation of its label or one that came from its
 * rule, none that was rejected, none of a label that is switched off. One pass over proposals and annotations.
 */
export function openProposals(
  proposals: readonly Proposal[],
  { annotations, rejections }: Answers,
  off: LabelsOff,
): ProposalSet {
  const isRejected = rejectedIn(rejections);
  const isAnswered = answeredIn(annotations.all);
  // Asked in document order, and of each: the pass remembers where it is.
  return new ProposalSet(
    proposals.filter(
      (proposal) => !isAnswered(proposal) && !isRejected(proposal) && !off.includes(proposal.label),
    ),
  );
}

/** Those of some proposals whose rules are not switched off; the names of rules that are. */
export function withoutRules(
  proposals: readonly Proposal[],
  off: readonly string[],
): readonly Proposal[] {
  if (off.length === 0) return proposals;
  const names = new Set(off);
  return proposals.filter(({ rule }) => !names.has(rule));
}

/** A span under a label. */
interface Labelled extends Span {
  readonly label: string;
}

/** Those of some proposals that nobody rejected, whichever annotations there are. */
export function withoutRejected<T extends Labelled>(
  proposals: readonly T[],
  rejections: readonly Rejection[],
): readonly T[] {
  const isRejected = rejectedIn(rejections);
  return proposals.filter((proposal) => !isRejected(proposal));
}

function rejectedIn(rejections: readonly Rejection[]): (proposal: Labelled) => boolean {
  const keyOf = ({ start, end, label }: Labelled) => `${start} ${end} ${label}`;
  const rejected = new Set(rejections.map(keyOf));
  return (proposal) => rejected.size > 0 && rejected.has(keyOf(proposal));
}

/** Tells of each proposal, asked in document order, whether an annotation answers it. */
function answeredIn(annotations: readonly Annotation[]): (proposal: Proposal) => boolean {
  let next = 0;
  let near: readonly Annotation[] = [];
  return (proposal) => {
    // What ends before this proposal begins is of no use to those that follow.
    if (near.length > 0) near = near.filter(({ end }) => end > proposal.start);
    for (;;) {
      const annotation = annotations[next];
      if (annotation === undefined || annotation.start >= proposal.end) break;
      if (annotation.end > proposal.start) near = [...near, annotation];
      next += 1;
    }
    return near.some(
      (annotation) => overlaps(annotation, proposal) && answers(annotation, proposal),
    );
  };
}

/** An annotation under another label answers too where it was made of the proposal: its provenance says so. */
function answers({ label, provenance }: Annotation, proposal: Proposal): boolean {
  return (
    label === proposal.label || (provenance.kind === 'rule' && provenance.rule === proposal.rule)
  );
}
