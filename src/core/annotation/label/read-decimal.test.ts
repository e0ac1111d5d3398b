import { describe, expect, test } from 'vitest';
import { readDecimal } from './read-decimal.ts';

const read = (typed: string) => {
  const result = readDecimal(typed);
  return result.ok ? result.value : result.error;
};

describe('reading a typed decimal', () => {
  test.each([
    ['50829', '50829'],
    ['50,829', '50829'],
    ['5,0829', '50829'],
    ['５０，８２９', '50829'],
    [' 50 829 ', '50829'],
    ['+16.40', '16.40'],
    ['－３．５', '-3.5'],
    ['−3', '-3'],
    ['007', '7'],
    ['.5', '0.5'],
    ['0', '0'],
    ['123456789012345678901234567890.1', '123456789012345678901234567890.1'],
  ])('%s is %s', (typed, decimal) => {
    expect(read(typed)).toBe(decimal);
  });

  test.each(['', '-', '.', '1e5', '1.', '1.2.3', '五', 'abc', '1-2'])(
    '%s is no decimal',
    (typed) => {
      expect(read(typed)).toBe('not-a-decimal');
    },
  );

  test.each(['1,5', ',5', '50,82', '50,829,1', '1,,000'])('%s is wrongly grouped', (typed) => {
    expect(read(typed)).toBe('bad-grouping');
  });
});
