import { expect, test } from 'vitest';
import { ruleGroups } from './rule-groups.ts';

test('rules stand under their label, the most answered first, those of another version last', () => {
  const answers = [
    { rule: 'P3 slogan', accepted: 1, relabelled: 0, rejected: 4, refused: [] },
    { rule: 'X9 gone', accepted: 2, relabelled: 0, rejected: 0, refused: [] },
  ];
  const groups = ruleGroups(['figure/unit', 'P2 line of work', 'P3 slogan'], answers);
  expect(groups.map(({ label, rules }) => [label, ...rules.map(({ rule }) => rule)])).toEqual([
    ['figure', 'figure/unit'],
    ['program', 'P3 slogan', 'P2 line of work'],
    [null, 'X9 gone'],
  ]);
});
