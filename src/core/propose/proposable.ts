/** The labels for which there are rules. */
export const proposableLabels = ['figure', 'program', 'location'] as const;

export type ProposableLabel = (typeof proposableLabels)[number];

/** Whether there are rules that propose spans of a label. */
export function isProposable(label: string): label is ProposableLabel {
  return proposableLabels.some((known) => known === label);
}
