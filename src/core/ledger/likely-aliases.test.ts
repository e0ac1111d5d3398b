import { describe, expect, test } from 'vitest';
import { applyProjectChange } from '../project/project-change.ts';
import { emptyRecord } from '../project/project-record.ts';
import { aLedgerEntry } from '../testing/ledger-entry.ts';
import type { LedgerEntry } from './entry.ts';
import { apartFrom, forgetApart, keepApart, likelyAliases, likenessOf } from './likely-aliases.ts';
import { canonicalOf } from './measure-names.ts';
import { groupEntries } from '../testing/plain-ledger.ts';

function offered(
  others: readonly LedgerEntry[],
  apart: Parameters<typeof likelyAliases>[2] = [],
): readonly string[] {
  const groups = groupEntries([aLedgerEntry('0.5'), ...others]);
  const group = groups.find(({ measure }) => measure === '贫困发生率');
  if (group === undefined) throw new Error('no group');
  return likelyAliases(group, groups, apart).map(({ measure }) => measure);
}

const named = (measure: string, value = '0.5', given: Partial<LedgerEntry> = {}) =>
  aLedgerEntry(value, { measure, ...given });

describe('a measure that is likely the same under another name', () => {
  test('holds the other name, or is much like it, and has a value that agrees', () => {
    expect(offered([named('农村贫困发生率'), named('贫困人口发生率'), named('城镇化率')])).toEqual([
      '农村贫困发生率',
      '贫困人口发生率',
    ]);
  });

  test('is not offered with another value, place, time, kind, or as a plan', () => {
    const place = { name: '乙县', path: ['乙县'], code: '222222', from: 'sentence' } as const;
    expect(
      offered([
        named('农村贫困发生率', '1.8'),
        named('农村贫困发生率', '0.5', { place }),
        named('农村贫困发生率', '0.5', { period: { key: '2018', year: 2018 } }),
        named('农村贫困发生率', '0.5', { dimension: 'pp' }),
        named('农村贫困发生率', '0.5', { planned: true }),
        named('农村贫困发生率', '0.5', { aspect: 'down' }),
        named('农村贫困发生率', '0.5', { place: null }),
      ]),
    ).toEqual([]);
  });

  test('is not offered again where it was said to be another, whichever was asked about', () => {
    const pair = { id: 'p', measure: '农村贫困发生率', other: '贫困发生率' };
    expect(offered([named('农村贫困发生率')], [pair])).toEqual([]);
  });
});

test('names are like each other by the pairs of characters that they share', () => {
  expect(likenessOf('收入', '人均收入')).toBe(1);
  expect(likenessOf('贫困发生率', '贫困人口发生率')).toBeCloseTo(0.6);
  expect(likenessOf('粮食产量', '财政收入')).toBe(0);
  expect(likenessOf('率', '贫困率')).toBe(0);
});

test('what was said to be apart is kept once, told of both, and can be forgotten', () => {
  const edit = keepApart(emptyRecord, '甲', '乙', () => 'p');
  if (edit === null) throw new Error('nothing to do');
  const applied = applyProjectChange(emptyRecord, edit);
  if (!applied.ok) throw new Error(applied.error.reason);
  const record = applied.value;
  expect(keepApart(record, '乙', '甲', () => 'q')).toBeNull();
  expect(apartFrom(record.apart, '甲')).toEqual([{ id: 'p', name: '乙' }]);
  expect(apartFrom(record.apart, '乙')).toEqual([{ id: 'p', name: '甲' }]);
  const renamed = canonicalOf([{ id: 'm', name: '丙', aliases: ['乙'] }]);
  expect(apartFrom(record.apart, '丙', renamed)).toEqual([{ id: 'p', name: '甲' }]);
  expect(forgetApart(record, 'p')?.diffs.apart?.removed).toEqual(record.apart);
  expect(forgetApart(emptyRecord, 'p')).toBeNull();
});
