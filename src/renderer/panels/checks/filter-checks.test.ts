import { expect, test } from 'vitest';
import type { AnsweredCheck } from '../../../core/check/answered.ts';
import type { FoundCheck } from '../../../core/check/check.ts';
import { everyCheck } from '../../state/checks/check-slice.ts';
import { filterChecks } from './filter-checks.ts';

function answered(key: string, given: Partial<FoundCheck>): AnsweredCheck {
  const figures = [{ start: 0, end: 6, text: '1,676户', value: '1676', unit: '户' }];
  const check: FoundCheck = {
    ...{ kind: 'sum', rule: 'parts', figures, formula: '1676 + 979 = 2655', computed: '2655' },
    ...{ stated: '2655', outcome: 'holds', confidence: 1, planned: false, ...given },
  };
  return { check, key, answer: null, given: [] };
}

const checks = [
  answered('a', {}),
  answered('b', { outcome: 'fails', formula: '26 × 5000 ≠ 130001', figures: [] }),
];
const shown = (filter: Partial<typeof everyCheck>) =>
  filterChecks(checks, { ...everyCheck, ...filter }).map(({ key }) => key);

test('checks are found by formula, with or without commas, and by what stands in the text', () => {
  expect([
    shown({}),
    shown({ text: '1,676' }),
    shown({ text: '户' }),
    shown({ text: '×' }),
  ]).toEqual([['a', 'b'], ['a'], ['a'], ['b']]);
});

test('checks are found by what came of them', () => {
  expect([shown({ standing: 'fails' }), shown({ standing: 'excused' })]).toEqual([['b'], []]);
});
