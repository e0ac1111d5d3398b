import { type EditContext, type NewAnnotation, accept } from '../annotation/edit/edit.ts';
import type { Change } from '../annotation/edit/change.ts';
import { type LabelSet, labelById } from '../annotation/label/label.ts';
import type { Layer } from '../annotation/layer.ts';
import { fittingAttributes } from './fitting-attributes.ts';
import type { Proposal } from './proposal.ts';

/** The annotation that a proposal becomes: its own span, label and attributes, and the rule as where it came from. */
export function annotationOf(proposal: Proposal, labels: LabelSet): NewAnnotation {
  const { start, end, label, attributes, rule } = proposal;
  return {
    start,
    end,
    label,
    attributes: fittingAttributes(attributes, labelById(labels, label)),
    provenance: { kind: 'rule', rule },
  };
}

/** Makes annotations of proposals as they stand, as one change. */
export function acceptProposals(
  layer: Layer,
  text: string,
  labels: LabelSet,
  proposals: readonly Proposal[],
  context: EditContext,
): Change {
  return accept(
    layer,
    text,
    proposals.map((proposal) => annotationOf(proposal, labels)),
    context,
  );
}

/** Which of some proposals are meant by "all". */
export interface Selection {
  /** Null means every label. */
  readonly label: string | null;
  /** The lowest score that is meant. */
  readonly score: number;
}

/** Those that are meant; of two of one label that overlap only the surer one, since accepting it answers the other. */
export function chosenProposals(
  proposals: readonly Proposal[],
  { label, score }: Selection,
): readonly Proposal[] {
  const chosen: Proposal[] = [];
  const last = new Map<string, number>();
  for (const proposal of proposals) {
    if ((label !== null && proposal.label !== label) || proposal.score < score) continue;
    const before = last.get(proposal.label) ?? -1;
    const rival = chosen[before];
    if (rival === undefined || rival.end <= proposal.start) {
      last.set(proposal.label, chosen.push(proposal) - 1);
    } else if (rival.score < proposal.score) chosen[before] = proposal;
  }
  return chosen;
}
