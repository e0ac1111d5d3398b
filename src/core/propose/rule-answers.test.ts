import { expect, test } from 'vitest';
import { aRejection, anAnnotation } from '../testing/builders.ts';
import { RuleAnswersTally, precisionOf } from './rule-answers.ts';

const by = (rule: string, label: string) =>
  anAnnotation({ label, provenance: { kind: 'rule', rule } });

const labelOf = (rule: string) => (rule.startsWith('L') ? 'location' : null);

test('answers are counted by rule, over layers, with what was rejected most often first', () => {
  const tally = new RuleAnswersTally();
  const rejected = (quote: string) => aRejection({ quote, rule: 'L1 town' });
  tally.add(
    {
      annotations: [by('L1 town', 'location'), by('L1 town', 'program'), by('X9', 'figure')],
      rejections: ['合作', '振兴', '资源', '富民'].map(rejected),
    },
    labelOf,
  );
  tally.add(
    {
      annotations: [by('L1 town', 'location'), anAnnotation({ provenance: { kind: 'reviewer' } })],
      rejections: ['振兴', '资源', '资源'].map(rejected),
    },
    labelOf,
  );
  expect(tally.answers).toEqual([
    {
      ...{ rule: 'L1 town', accepted: 2, relabelled: 1, rejected: 7 },
      refused: [
        { quote: '资源', times: 3 },
        { quote: '振兴', times: 2 },
        { quote: '合作', times: 1 },
      ],
    },
    { rule: 'X9', accepted: 1, relabelled: 0, rejected: 0, refused: [] },
  ]);
});

test('a rule is as precise as its answers say, and unknown where nobody answered', () => {
  expect(precisionOf({ accepted: 3, relabelled: 1, rejected: 4 })).toBe(0.375);
  expect(precisionOf({ accepted: 0, relabelled: 0, rejected: 0 })).toBeNull();
});
