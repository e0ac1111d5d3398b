import type { LabelSet } from '../annotation/label/label.ts';
import { cell, table } from '../format/markdown.ts';
import { type LabelAgreement, type PairAgreement, exactF1, touchingF1 } from './agreement.ts';

/** The agreement of the reviewers as a section of a card, or null where no report has the work of two. */
export function agreementSection(
  pairs: readonly PairAgreement[],
  { labels }: LabelSet,
): string | null {
  if (pairs.length === 0) return null;
  const rows = pairs.flatMap((pair) => [
    ...labels.flatMap(({ id }) => {
      const agreement = pair.labels.get(id);
      return agreement === undefined ? [] : [row(pair, `\`${id}\``, agreement, '')];
    }),
    row(pair, 'all', pair.all, rounded(pair.kappa)),
  ]);
  return `## Agreement

On the reports that both have worked on. F1 exact counts annotations with the same label and the same edges, F1 touching those that share a
character under the same label. κ is Cohen’s over characters, each with the label of the longest annotation over it or none; most characters
have none, so read it beside F1.

${table(['reviewers', 'reports', 'label', 'first', 'second', 'same', 'F1 exact', 'F1 touching', 'κ'], rows)}`;
}

function row(
  { first, second, reports }: PairAgreement,
  label: string,
  agreement: LabelAgreement,
  kappa: string,
): readonly string[] {
  return [
    cell(`${first}, ${second}`),
    String(reports),
    label,
    String(agreement.first),
    String(agreement.second),
    String(agreement.same),
    rounded(exactF1(agreement)),
    rounded(touchingF1(agreement)),
    kappa,
  ];
}

function rounded(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
