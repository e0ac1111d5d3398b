import { expect, test } from 'vitest';
import { clockTime, moment } from './times.ts';

test('a moment is as short as it stays clear', () => {
  const now = new Date(2026, 4, 6, 12, 0);
  const iso = (...parts: [number, number, number, number, number]) =>
    new Date(...parts).toISOString();
  expect(clockTime(iso(2026, 4, 6, 9, 5))).toBe('09:05:00');
  expect(moment(iso(2026, 4, 6, 9, 5), now, 'zh-CN')).toBe('09:05');
  expect(moment(iso(2026, 4, 5, 9, 5), now, 'zh-CN')).toBe('5月5日 09:05');
  expect(moment(iso(2025, 4, 6, 9, 5), now, 'zh-CN')).toBe('2025年5月6日 09:05');
  expect(moment(iso(2026, 4, 5, 9, 5), now, 'en')).toBe('May 5, 09:05');
  expect(moment(iso(2025, 4, 6, 9, 5), now, 'en')).toBe('May 6, 2025, 09:05');
});
