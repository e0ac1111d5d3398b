import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProposals } from '../suggest/proposals.ts';
import { labelOfRule } from './label-of-rule.ts';
import { proposableLabels } from './proposable.ts';

test('the label of a rule is that of everything it proposes in the seeds', () => {
  const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  const found = seeds.flatMap((name) =>
    findProposals(readFileSync(`seeds/${name}`, 'utf8'), proposableLabels),
  );
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter(({ rule, label }) => labelOfRule(rule) !== label)).toEqual([]);
});

test('a rule of another version of the program has no label', () => {
  expect(['X9 gone', 'Place', 'figurehead'].map(labelOfRule)).toEqual([null, null, null]);
});
