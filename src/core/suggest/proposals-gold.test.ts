import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { attributeProblem } from '../annotation/label/attribute.ts';
import { labelById } from '../annotation/label/label.ts';
import { proposableLabels } from '../propose/proposable.ts';
import { type Score, f1, scoreProposals } from '../testing/score-proposals.ts';
import { findProposals } from './proposals.ts';

const reports = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'].map((name) => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const gold: unknown = JSON.parse(read(`../testing/gold/${name}.json`));
  const text = read(`../../../seeds/${name}.txt`);
  return { gold, text, proposals: findProposals(text, proposableLabels) };
});

/** What the proposals of a label are worth on each of the gold reports. */
function scores(label: string): readonly Score[] {
  return reports.map(({ gold, proposals }) => scoreProposals(gold, proposals, label));
}

describe('core/suggest/proposals on the gold reports', () => {
  it.each([
    ['figure', 0.97],
    ['location', 0.95],
    ['program', 0.85],
  ])('finds every %s of the gold reports but a few', (label, floor) => {
    expect(f1(scores(label))).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    ['figure', ['value', 'low', 'high', 'unit', 'kind', 'bound', 'change'], 0.98],
    ['location', ['code', 'level'], 0.95],
  ])('says of a %s what the gold says', (label, names, floor) => {
    for (const { hits, right } of scores(label)) {
      for (const name of names)
        expect((right[name] ?? 0) / hits, name).toBeGreaterThanOrEqual(floor);
    }
  });

  it('proposes only what the built-in labels accept', () => {
    for (const { proposals } of reports) {
      for (const { label, attributes } of proposals) {
        const definitions = labelById(builtInLabels, label)?.attributes ?? [];
        for (const [id, value] of Object.entries(attributes)) {
          const type = definitions.find((definition) => definition.id === id)?.type;
          expect(
            type && attributeProblem(type, value),
            `${label} ${id} ${String(value)}`,
          ).toBeNull();
        }
      }
    }
  });

  it('leaves numbers and places to the program whose name they are part of', () => {
    const text = '深入实施“433”发展战略，延边对口帮扶“延边1万人就业”行动';
    const labels = findProposals(text, proposableLabels).map(
      (proposal) => `${proposal.label} ${proposal.text}`,
    );
    expect(labels).toEqual([
      'program “433”发展战略',
      'location 延边',
      'program 对口帮扶',
      'program “延边1万人就业”行动',
    ]);
  });
});
