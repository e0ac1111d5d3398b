import { splitNames } from '../format/split-name.ts';
import { table } from '../format/markdown.ts';
import type { CorpusAmounts } from './corpus-count.ts';
import { nearCopy } from './near-copies.ts';
import type { Split, SplitPlan } from './split-reports.ts';

/** How a corpus is split, as a section of its card. */
export function splitSection(
  { plan, split }: { readonly plan: SplitPlan; readonly split: Split },
  { sides }: CorpusAmounts,
): string {
  const rows = splitNames.flatMap((name) => {
    const amount = sides.get(name);
    if (amount === undefined) return [];
    const { reports, characters, annotations } = amount;
    return [[`\`${name}\``, ...[reports, characters, annotations].map(String)]];
  });
  const { closest, groups, leaked } = split;
  const leakage =
    closest === null
      ? 'No two reports on different sides share enough to be compared.'
      : `The most similar reports on two sides share ${percent(closest.similarity)} of their stretches of five characters (\`${closest.first}\`, \`${closest.second}\`; an estimate).`;
  const share = plan.stratified ? 'of every label' : 'of the reports';
  const versions = plan.grouped
    ? 'stand on one side'
    : `were not kept together on request, and ${leaked} reports outside \`train\` have one on another side`;
  return `## Splits

By report, ${plan.shares.join(' : ')}, seed ${plan.seed}, each side with its share ${share}. Reports that share at least ${percent(nearCopy)} of their
stretches of five characters (numbers aside) count as versions of one and ${versions}: ${groups} such groups. ${leakage}

${table(['side', 'reports', 'characters', 'annotations'], rows)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
