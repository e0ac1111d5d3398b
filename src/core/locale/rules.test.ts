import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proposableLabels } from '../propose/proposable.ts';
import { findProposals } from '../suggest/proposals.ts';
import { ruleName } from './rules.ts';

test('every rule that proposes something in the seeds has a Chinese name', () => {
  const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  const rules = seeds.flatMap((name) =>
    findProposals(readFileSync(`seeds/${name}`, 'utf8'), proposableLabels).map(({ rule }) => rule),
  );
  expect([...new Set(rules)].filter((rule) => ruleName(rule, 'zh-CN') === rule)).toEqual([]);
});

test('a rule that is not known any more keeps its own name', () => {
  expect(ruleName('X9 gone', 'zh-CN')).toBe('X9 gone');
});
