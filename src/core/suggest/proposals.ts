import { compareText } from '../annotation/annotation.ts';
import { findFigures } from '../figure/find.ts';
import { findPlaces } from '../place/find.ts';
import { findPrograms } from '../program/find.ts';
import type { Proposal } from '../propose/proposal.ts';
import { compareSpans } from '../text/span.ts';

/** The labels for which there are rules. */
export const proposableLabels = ['figure', 'program', 'location'] as const;

export type ProposableLabel = (typeof proposableLabels)[number];

/** Whether there are rules that propose spans of a label. */
export function isProposable(label: string): label is ProposableLabel {
  return proposableLabels.some((known) => known === label);
}

/** What the rules propose in a text for some labels, in document order; proposals of different labels may overlap and nest. */
export function findProposals(
  text: string,
  labels: readonly ProposableLabel[],
): readonly Proposal[] {
  const wants = (label: ProposableLabel) => labels.includes(label);
  // A place inside the name of a program is no mention of the place (L3), so places need the programs.
  const programs = wants('program') || wants('location') ? findPrograms(text) : [];
  return [
    ...(wants('figure') ? findFigures(text) : []),
    ...(wants('program') ? programs : []),
    ...(wants('location') ? findPlaces(text, programs) : []),
  ].sort((a, b) => compareSpans(a, b) || compareText(a.label, b.label));
}
