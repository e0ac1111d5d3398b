import Big from 'big.js';
import type { MeasuresApart } from '../project/measures-apart.ts';
import { whereOf } from '../project/report/figure-place.ts';
import { type ProjectEdit, diffRecords } from '../project/project-change.ts';
import type { ProjectRecord } from '../project/project-record.ts';
import { compareText } from '../annotation/annotation.ts';
import type { LedgerEntry } from './entry.ts';
import { type Canonical, type LedgerGroup, plainMeasure } from './group.ts';

/** How much of two names has to be the same, as the share of the characters of both that stand in both in pairs. */
const leastLikeness = 0.5;

/** The shortest name that says something within a longer one: 收入 in 人均收入. */
const shortestName = 2;

/** So many are offered at most. */
const mostOffered = 3;

/**
 * Groups whose measure is likely the same as a group's under another name: of the same place, time and kind, with a value that agrees, and a name that holds
 * the other or is much like it. The likeliest first; pairs that were said to be apart are not among them.
 */
export function likelyAliases(
  group: LedgerGroup,
  others: readonly LedgerGroup[],
  apart: readonly MeasuresApart[],
  canonical: Canonical = plainMeasure,
): readonly LedgerGroup[] {
  const isApart = (measure: string): boolean =>
    apart.some((pair) => {
      const names = [canonical(pair.measure), canonical(pair.other)];
      return names.includes(group.measure) && names.includes(measure);
    });
  return others
    .filter((other) => other.measure !== group.measure && isComparable(group, other))
    .map((other) => ({ other, likeness: likenessOf(group.measure, other.measure) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .filter(({ other }) => agree(group.entries, other.entries) && !isApart(other.measure))
    .sort((a, b) => b.likeness - a.likeness || compareText(a.other.key, b.other.key))
    .slice(0, mostOffered)
    .map(({ other }) => other);
}

/** Whether two groups could be one but for the names of their measures. */
function isComparable(a: LedgerGroup, b: LedgerGroup): boolean {
  const [first, second] = [a.entries[0], b.entries[0]];
  if (first === undefined || second === undefined) return false;
  if (first.place === null || second.place === null) return false;
  return (
    whereOf(first.place) === whereOf(second.place) &&
    a.period.key === b.period.key &&
    a.dimension === b.dimension &&
    a.aspect === b.aspect &&
    first.per === second.per &&
    first.planned === second.planned
  );
}

/** Whether a value of one can be the same number as one of the other. */
function agree(a: readonly LedgerEntry[], b: readonly LedgerEntry[]): boolean {
  return a.some((one) =>
    b.some((other) => new Big(one.low).lte(other.high) && new Big(other.low).lte(one.high)),
  );
}

/** 1 where one name holds the other, else the share of their pairs of neighbouring characters that are in both. */
export function likenessOf(a: string, b: string): number {
  const [short = '', long = ''] = [plainMeasure(a), plainMeasure(b)].sort(
    (one, other) => one.length - other.length,
  );
  if (short.length < shortestName) return 0;
  if (long.includes(short)) return 1;
  const [few, many] = [pairsOf(short), pairsOf(long)];
  const left = [...many];
  const both = few.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * both.length) / (few.length + many.length);
}

function pairsOf(name: string): readonly string[] {
  const characters = [...name];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** Keeps in mind that two measures are not the same; null where that is known. */
export function keepApart(
  record: ProjectRecord,
  measure: string,
  other: string,
  newId: () => string,
): ProjectEdit | null {
  const names = [measure, other];
  const isKnown = record.apart.some(
    (pair) => names.includes(pair.measure) && names.includes(pair.other),
  );
  if (isKnown || measure === other) return null;
  const added: MeasuresApart = { id: newId(), measure, other };
  const apart = [...record.apart, added].sort((a, b) => compareText(a.id, b.id));
  return { gesture: 'keep-apart', diffs: diffRecords(record, { ...record, apart }) };
}

/** Forgets that two measures are not the same; null where nothing of the kind was said. */
export function forgetApart(record: ProjectRecord, id: string): ProjectEdit | null {
  const apart = record.apart.filter((pair) => pair.id !== id);
  if (apart.length === record.apart.length) return null;
  return { gesture: 'forget-apart', diffs: diffRecords(record, { ...record, apart }) };
}

/** What a measure was said not to be, with the record that says so. */
export function apartFrom(
  apart: readonly MeasuresApart[],
  measure: string,
  canonical: Canonical = plainMeasure,
): readonly { readonly id: string; readonly name: string }[] {
  return apart.flatMap(({ id, measure: one, other }) => {
    const [first, second] = [canonical(one), canonical(other)];
    if (first === measure) return [{ id, name: second }];
    return second === measure ? [{ id, name: first }] : [];
  });
}
