import { type Change, type Diff, noDiff } from '../edit/change.ts';
import { recordsOf } from './change-filter.ts';

/** A change of a report as its history tells it: enough to name it and to go to it, however large it was. */
export interface ToldChange {
  /** The change with the first few of its records. */
  readonly change: Change;
  /** How many annotations, rejected proposals, regions, records of casework and records without a place it touched in all. */
  readonly size: number;
  /** Id of the reviewer whose layer it changed. */
  readonly layer: string;
  /** Whether it was undone later, and not redone. */
  readonly isUndone: boolean;
  /** Where it begins and ends in the journal of the layer, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** How many records of a kind are told of. */
const told = 6;

/** A change with the first few of its records, and of those only such as `matters` says. */
export function abridged(
  change: Change,
  matters: (id: string) => boolean = () => true,
): Pick<ToldChange, 'change' | 'size'> {
  const { annotations, relations, rejections, regions, unanchored, casework } = change;
  return {
    change: {
      ...change,
      annotations: firstOf(annotations, matters),
      relations: firstOf(relations, () => true),
      rejections: firstOf(rejections, () => true),
      regions: firstOf(regions, () => true),
      casework: firstOf(casework, () => true),
      unanchored: firstOf(unanchored, () => true),
    },
    size: new Set([
      ...idsOf(annotations),
      ...idsOf(rejections),
      ...idsOf(regions),
      ...idsOf(casework),
      ...idsOf(unanchored),
    ]).size,
  };
}

function idsOf<T extends { readonly id: string }>(diff: Diff<T>): readonly string[] {
  return recordsOf(diff).map(({ id }) => id);
}

/** How many records a diff touches. */
export function sizeOf({ added, updated, removed }: Diff<unknown>): number {
  return added.length + updated.length + removed.length;
}

function firstOf<T extends { readonly id: string }>(
  diff: Diff<T>,
  matters: (id: string) => boolean,
): Diff<T> {
  if (sizeOf(diff) === 0) return noDiff;
  const few = <R>(records: readonly R[], idOf: (record: R) => string): readonly R[] => {
    const kept: R[] = [];
    for (const record of records) {
      if (kept.length === told) break;
      if (matters(idOf(record))) kept.push(record);
    }
    return kept;
  };
  return {
    added: few(diff.added, ({ id }) => id),
    updated: few(diff.updated, ([{ id }]) => id),
    removed: few(diff.removed, ({ id }) => id),
  };
}
