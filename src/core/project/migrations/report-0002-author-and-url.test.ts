import { expect, test } from 'vitest';
import { reportSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a report of schema 1 has neither author nor address, and is else as it was', () => {
  const report = {
    id: 'a',
    title: '综述',
    date: null,
    outlet: '吉林日报',
    source: { name: 'a.txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
    textSha256: '0'.repeat(64),
    length: 3,
    importedAt: '2026-01-02T03:04:05.678Z',
  };
  const migrated = migrate('report', report, 1);
  expect(migrated).toEqual({ ok: true, value: { ...report, author: null, url: null } });
  expect(reportSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
