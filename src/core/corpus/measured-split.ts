import type { SplitName } from '../format/split-name.ts';
import type { Split } from './split-reports.ts';

/** A split as a person is told of it: how large its sides are, and how well they are apart. */
export interface MeasuredSplit extends Pick<Split, 'groups' | 'leaked'> {
  /** Those that have reports, in their order. */
  readonly sides: readonly {
    readonly name: SplitName;
    readonly reports: number;
    readonly annotations: number;
  }[];
  /** The most similar reports that stand on two sides, by title; null where no two are similar at all. */
  readonly closest: Split['closest'];
}

/** What is told of a split, the reports named by title. */
export function measuredSplit(
  { groups, leaked, closest }: Split,
  sides: MeasuredSplit['sides'],
  titleOf: (report: string) => string,
): MeasuredSplit {
  return {
    groups,
    leaked,
    sides,
    closest: closest && {
      first: titleOf(closest.first),
      second: titleOf(closest.second),
      similarity: closest.similarity,
    },
  };
}
