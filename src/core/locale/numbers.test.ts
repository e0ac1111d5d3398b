import { expect, test } from 'vitest';
import { groupDigits } from './numbers.ts';

test('decimals are grouped without touching a digit', () => {
  expect(['50829', '-1234567.1234567', '999', '0.5', '16.40', 'x1000'].map(groupDigits)).toEqual([
    '50,829',
    '-1,234,567.1234567',
    '999',
    '0.5',
    '16.40',
    'x1000',
  ]);
});
