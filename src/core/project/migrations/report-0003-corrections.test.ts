import { expect, test } from 'vitest';
import { reportSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a report of schema 2 has no corrections, and is as it was', () => {
  const report = {
    id: 'a',
    title: '综述',
    date: null,
    outlet: '吉林日报',
    author: null,
    url: null,
    source: { name: 'a.txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
    textSha256: '0'.repeat(64),
    length: 3,
    importedAt: '2026-01-02T03:04:05.678Z',
  };
  expect(migrate('report', report, 2)).toEqual({ ok: true, value: report });
  expect(reportSchema.safeParse(report).success).toBe(true);
});
