import { compareText } from '../annotation/annotation.ts';
import { whereOf } from '../project/report/figure-place.ts';
import type { ConflictExcuse } from '../project/conflict-excuse.ts';
import { type ProjectEdit, diffRecords } from '../project/project-change.ts';
import type { ProjectRecord } from '../project/project-record.ts';
import { type Canonical, type LedgerGroup, groupKey, plainMeasure } from './group.ts';
import { canonicalOf } from './measure-names.ts';

/** What a reviewer says of a conflict, and who says it when. */
export type SaidOfConflict = Pick<ConflictExcuse, 'reason' | 'note' | 'author' | 'at'>;

/** The excuse that was given for a group, and whether it still holds: a value that came since makes it a conflict again. */
export interface GivenExcuse {
  readonly excuse: ConflictExcuse;
  readonly holds: boolean;
}

/** The values of a group, each once, by size. */
export function valuesOf({ entries }: Pick<LedgerGroup, 'entries'>): readonly string[] {
  return [...new Set(entries.map(({ nominal }) => nominal))].sort(
    (a, b) => Number(a) - Number(b) || compareText(a, b),
  );
}

/** Finds the excuse of a group among those of a project; the latest where two reviewers gave one. */
export function excusesByGroup(
  excuses: readonly ConflictExcuse[],
  canonical: Canonical = plainMeasure,
): (group: Pick<LedgerGroup, 'key' | 'entries'>) => GivenExcuse | null {
  const byKey = new Map<string, ConflictExcuse>();
  for (const excuse of excuses) {
    const key = keyOf(excuse, canonical);
    const known = byKey.get(key);
    if (known === undefined || known.at < excuse.at) byKey.set(key, excuse);
  }
  return (group) => {
    const excuse = byKey.get(group.key);
    if (excuse !== undefined) return { excuse, holds: hasAll(excuse, group) };
    const former = formerKey(group.key);
    const kept = former === undefined ? undefined : byKey.get(former);
    return kept && hasAll(kept, group) ? { excuse: kept, holds: true } : null;
  };
}

function hasAll({ values }: ConflictExcuse, group: Pick<LedgerGroup, 'entries'>): boolean {
  const excused = new Set(values);
  return valuesOf(group).every((value) => excused.has(value));
}

/** Under what a group was kept while a town had the code of its county alone; only an excuse that names all its values is then its own. */
function formerKey(key: string): string | undefined {
  const former = key.replace(/^(\["(?:[^"\\]|\\.)*","\d{6}) (?:[^"\\]|\\.)*"/, '$1"');
  return former === key ? undefined : former;
}

/** Excuses the values that contradict each other in a group, in place of what was said of them before; null where that is the same. */
export function excuseConflict(
  record: ProjectRecord,
  group: LedgerGroup,
  said: SaidOfConflict,
  newId: () => string,
): ProjectEdit | null {
  const [first] = group.entries;
  if (first === undefined) return null;
  const given = givenFor(record, group);
  const before = given[0];
  const { place, period, dimension } = group;
  const excuse: ConflictExcuse = {
    id: before?.id ?? newId(),
    measure: plainMeasure(group.measure),
    place: first.place === null ? '' : whereOf(first.place),
    placeName: place?.name ?? '',
    ...{ period: period.key, dimension, per: first.per, planned: first.planned },
    values: valuesOf(group),
    ...said,
  };
  const isSame =
    given.length === 1 &&
    before?.reason === excuse.reason &&
    before.note === excuse.note &&
    before.values.join(' ') === excuse.values.join(' ');
  return isSame ? null : edit('excuse-conflict', record, given, [excuse]);
}

/** Takes what was said of a group's conflict back; null where nothing was. */
export function takeExcuseBack(record: ProjectRecord, group: LedgerGroup): ProjectEdit | null {
  const given = givenFor(record, group);
  return given.length === 0 ? null : edit('unexcuse-conflict', record, given, []);
}

/** All excuses of a group, the latest first. */
function givenFor(record: ProjectRecord, group: LedgerGroup): readonly ConflictExcuse[] {
  const canonical = canonicalOf(record.measures);
  const former = formerKey(group.key);
  return record.excuses
    .filter((excuse) => {
      const key = keyOf(excuse, canonical);
      return key === group.key || (key === former && hasAll(excuse, group));
    })
    .sort((a, b) => compareText(b.at, a.at));
}

function keyOf(
  { measure, place, period, dimension, per, planned }: ConflictExcuse,
  canonical: Canonical,
): string {
  const same = { where: place, period, dimension, aspect: 'level', per, planned } as const;
  return groupKey({ measure: canonical(measure), ...same });
}

function edit(
  gesture: 'excuse-conflict' | 'unexcuse-conflict',
  record: ProjectRecord,
  gone: readonly ConflictExcuse[],
  added: readonly ConflictExcuse[],
): ProjectEdit {
  const left = record.excuses.filter((excuse) => !gone.includes(excuse));
  const excuses = [...left, ...added].sort((a, b) => compareText(a.id, b.id));
  return { gesture, diffs: diffRecords(record, { ...record, excuses }) };
}
