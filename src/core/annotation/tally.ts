import type { Annotation } from './annotation.ts';

/** How often each label and a finding occur among some annotations. */
export interface Tally {
  /** Annotations with a verdict. */
  readonly checked: number;
  /** By label id; a label that does not occur may be missing or 0. */
  readonly labels: ReadonlyMap<string, number>;
  /** Those with a verdict, in the same way. */
  readonly checkedLabels: ReadonlyMap<string, number>;
}

const none: Tally = { checked: 0, labels: new Map(), checkedLabels: new Map() };

/** Counts annotations. */
export function tallyOf(annotations: readonly Annotation[]): Tally {
  return tallyAfter(none, [], annotations);
}

/** What a tally becomes when some annotations go and others come; costs what goes and comes, however many there are. */
export function tallyAfter(
  tally: Tally,
  removed: readonly Annotation[],
  added: readonly Annotation[],
): Tally {
  let { checked } = tally;
  const labels = new Map(tally.labels);
  const checkedLabels = new Map(tally.checkedLabels);
  const count = ({ label, verdict }: Annotation, by: 1 | -1): void => {
    labels.set(label, (labels.get(label) ?? 0) + by);
    if (verdict === 'unchecked') return;
    checked += by;
    checkedLabels.set(label, (checkedLabels.get(label) ?? 0) + by);
  };
  for (const annotation of removed) count(annotation, -1);
  for (const annotation of added) count(annotation, 1);
  return { checked, labels, checkedLabels };
}
