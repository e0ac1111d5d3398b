import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proposableLabels } from '../../propose/proposable.ts';
import { findProposals } from '../../suggest/proposals.ts';
import { markedText } from '../../testing/marked-text.ts';
import { ruleName } from './rules-words.ts';

test('every rule that proposes something in seeds and written passages has a Chinese name', () => {
  const texts = ['seeds', 'src/core/testing/written'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => markedText(readFileSync(`${folder}/${name}`, 'utf8')).text),
  );
  const rules = texts.flatMap((text) =>
    findProposals(text, proposableLabels).map(({ rule }) => rule),
  );
  expect([...new Set(rules)].filter((rule) => ruleName(rule, 'zh-CN') === rule)).toEqual([]);
});

test('every rule that the source spells out has a Chinese name', () => {
  const sources = ['program', 'place', 'suggest'].flatMap((folder) =>
    readdirSync(`src/core/${folder}`)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(`src/core/${folder}/${name}`, 'utf8')),
  );
  const rules = sources.flatMap((source) => source.match(/(?<=')[LP]\d [^']+(?=')/g) ?? []);
  expect(rules.length).toBeGreaterThan(20);
  expect([...new Set(rules)].filter((rule) => ruleName(rule, 'zh-CN') === rule)).toEqual([]);
});

test('a rule that is not known any more keeps its own name', () => {
  expect(ruleName('X9 gone', 'zh-CN')).toBe('X9 gone');
});
