import { expect, test } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import { groupRefusals } from './group-refusals.ts';

test('many refusals stand by reason, the most frequent first; few stand as they came', () => {
  const empty = (file: string): AppError => ({ code: 'import-empty', file });
  const large: AppError = { code: 'import-text-too-large', file: 'x', bytes: 2, limit: 1 };
  const many = [large, ...'abcdefg'.split('').map(empty), { code: 'cancelled' } as const];
  expect(groupRefusals(many)?.map(({ reason, errors }) => [reason, errors.length])).toEqual([
    ['import-empty', 7],
    ['import-too-large', 1],
    ['other', 1],
  ]);
  expect(groupRefusals(many.slice(1))).toBeNull();
});
