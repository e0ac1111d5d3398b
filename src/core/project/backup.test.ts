import { describe, expect, test } from 'vitest';
import { keptBackups, rotations } from './backup.ts';

const at = (sequence: number, time: string) => ({ sequence, at: time });
const sequences = (kept: ReadonlySet<{ readonly sequence: number }>) =>
  [...kept].map(({ sequence }) => sequence).sort((a, b) => a - b);

/** A backup every `hours` hours from a Monday on. */
const every = (hours: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    at(index, new Date(Date.UTC(2026, 0, 5) + index * hours * 3_600_000).toISOString()),
  );

describe('keptBackups', () => {
  test('the latest stay, then the last of each day, then of each week', () => {
    const kept = keptBackups(every(6, 4 * 21), { last: 2, days: 3, weeks: 2 });
    // Four a day for three weeks: 0…83; weeks end with 27, 55, 83.
    expect(sequences(kept)).toEqual([55, 75, 79, 82, 83]);
  });

  test('days without a backup take no place', () => {
    const backups = [at(1, '2026-01-01T10:00:00Z'), at(2, '2026-03-01T10:00:00Z')];
    expect(sequences(keptBackups(backups, { last: 0, days: 2, weeks: 0 }))).toEqual([1, 2]);
  });

  test('a clock that was set back drops nothing new', () => {
    const backups = [...every(24, 40), at(40, '2020-01-01T00:00:00Z')];
    expect(sequences(keptBackups(backups, rotations.few))).toContain(40);
  });

  test('a day is one of the time zone', () => {
    const backups = [at(1, '2026-01-05T15:00:00Z'), at(2, '2026-01-05T17:00:00Z')];
    const daily = { last: 0, days: 5, weeks: 0 };
    expect([
      sequences(keptBackups(backups, daily)),
      sequences(keptBackups(backups, daily, 8 * 60)),
    ]).toEqual([[2], [1, 2]]);
  });
});
