import { expect, test } from 'vitest';
import { type ProjectEdit, applyProjectChange } from '../project/project-change.ts';
import { type ProjectRecord, emptyRecord } from '../project/project-record.ts';
import { aTime } from '../testing/builders.ts';
import { aLedgerEntry } from '../testing/ledger-entry.ts';
import { excuseConflict, excusesByGroup, takeExcuseBack } from './conflict.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerGroup } from './group.ts';
import { canonicalOf, nameMeasure } from './measure-names.ts';
import { groupEntries, withExcuses } from '../testing/plain-ledger.ts';

let last = 0;

const said = { reason: 'preliminary', note: '快报数', author: '李雷', at: aTime } as const;
const newId = () => `e${(last += 1)}`;

function after(record: ProjectRecord, edit: ProjectEdit | null): ProjectRecord {
  if (edit === null) throw new Error('nothing to do');
  const applied = applyProjectChange(record, edit);
  if (!applied.ok) throw new Error(applied.error.reason);
  return applied.value;
}

function only(groups: readonly LedgerGroup[]): LedgerGroup {
  const [group, second] = groups;
  if (group === undefined || second !== undefined) throw new Error('not one group');
  return group;
}

function outcomes(record: ProjectRecord, entries: readonly LedgerEntry[]): readonly string[] {
  const canonical = canonicalOf(record.measures);
  const groups = withExcuses(groupEntries(entries, canonical), record.excuses, canonical);
  return groups.map(({ outcome }) => outcome);
}

const both = [aLedgerEntry('0.5'), aLedgerEntry('0.9')];
const conflict = only(groupEntries(both));
const excused = after(emptyRecord, excuseConflict(emptyRecord, conflict, said, newId));

test('a conflict is excused with a reason, and says which values it means', () => {
  expect(outcomes(emptyRecord, both)).toEqual(['conflict']);
  expect(outcomes(excused, both)).toEqual(['excused']);
  expect(excused.excuses.map(({ id, ...rest }) => [id !== '', rest])).toEqual([
    [
      true,
      {
        ...{ measure: '贫困发生率', place: '111111', placeName: '甲县', period: '2019' },
        ...{ dimension: '%', per: '', planned: false, values: ['0.5', '0.9'], ...said },
      },
    ],
  ]);
});

test('another value makes it a conflict again, one that goes does not', () => {
  expect(outcomes(excused, [...both, aLedgerEntry('0.7')])).toEqual(['conflict']);
  const group = only(groupEntries([...both, aLedgerEntry('0.7')]));
  expect(excusesByGroup(excused.excuses)(group)?.holds).toBe(false);
  const three = [...both, aLedgerEntry('0.7')];
  const wide = after(excused, excuseConflict(excused, only(groupEntries(three)), said, newId));
  expect(wide.excuses).toHaveLength(1);
  expect(outcomes(wide, three)).toEqual(['excused']);
  expect(outcomes(wide, both)).toEqual(['excused']);
});

test('values that agree after all are no excused conflict', () => {
  expect(outcomes(excused, [aLedgerEntry('0.5'), aLedgerEntry('0.5')])).toEqual(['equal']);
});

test('an excuse that was kept under the code of a county finds its town again by its values', () => {
  const place = {
    ...{ name: '丁镇', path: ['甲县', '丁镇'], code: '111111' },
    from: 'sentence',
  } as const;
  const town = both.map((entry) => ({ ...entry, place }));
  expect(outcomes(excused, town)).toEqual(['excused']);
  expect(outcomes(excused, [...town, { ...aLedgerEntry('0.7'), place }])).toEqual(['conflict']);
  const group = only(groupEntries(town));
  expect(after(excused, takeExcuseBack(excused, group)).excuses).toEqual([]);
});

test('an excuse is for its own place, time, kind and plan', () => {
  const elsewhere = { name: '乙县', path: ['乙县'], code: '222222', from: 'sentence' } as const;
  const others: readonly Partial<LedgerEntry>[] = [
    { place: elsewhere },
    { period: { key: '2018', year: 2018 } },
    { dimension: '户' },
    { planned: true },
  ];
  for (const other of others) {
    const entries = [aLedgerEntry('0.5', other), aLedgerEntry('0.9', other)];
    expect(outcomes(excused, entries)).toEqual(['conflict']);
  }
});

test('an excuse stays with its measure where that gets another name', () => {
  const named = after(excused, nameMeasure(excused, ['贫困发生率'], '农村贫困率', newId));
  expect(outcomes(named, both)).toEqual(['excused']);
  const canonical = canonicalOf(named.measures);
  const group = only(groupEntries(both, canonical));
  expect(after(named, takeExcuseBack(named, group)).excuses).toEqual([]);
});

test('excused conflicts stand behind what is open, before what agrees', () => {
  const open = [aLedgerEntry('1', { measure: '脱贫率' }), aLedgerEntry('2', { measure: '脱贫率' })];
  const equal = [
    aLedgerEntry('3', { measure: '覆盖率' }),
    aLedgerEntry('3', { measure: '覆盖率' }),
  ];
  expect(outcomes(excused, [...both, ...equal, ...open])).toEqual(['conflict', 'excused', 'equal']);
});

test('saying the same again changes nothing, another reason replaces the first, and it can be taken back', () => {
  expect(excuseConflict(excused, conflict, said, newId)).toBeNull();
  const other = { ...said, reason: 'revised-base' } as const;
  const changed = after(excused, excuseConflict(excused, conflict, other, newId));
  expect(changed.excuses.map(({ reason }) => reason)).toEqual(['revised-base']);
  expect(changed.excuses[0]?.id).toBe(excused.excuses[0]?.id);
  expect(after(changed, takeExcuseBack(changed, conflict))).toEqual(emptyRecord);
  expect(takeExcuseBack(emptyRecord, conflict)).toBeNull();
});

test('of two copies that excused the same conflict, the later one is told, and both are taken back', () => {
  const [first] = excused.excuses;
  if (first === undefined) throw new Error('no excuse');
  const later = { ...first, id: 'z', at: '2026-02-01T00:00:00.000Z', note: '终核数' };
  const merged = { ...excused, excuses: [first, later] };
  expect(excusesByGroup(merged.excuses)(conflict)?.excuse.note).toBe('终核数');
  expect(after(merged, takeExcuseBack(merged, conflict)).excuses).toEqual([]);
});
