import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposableLabels } from '../propose/proposable.ts';
import { findProposals } from './proposals.ts';

const text = readFileSync('seeds/000_a8a546a845a771ee.txt', 'utf8');

describe('findProposals', () => {
  it('gives all labels in document order, each with the text of its span', () => {
    const proposals = findProposals(text, proposableLabels);
    expect(new Set(proposals.map(({ label }) => label))).toEqual(new Set(proposableLabels));
    expect(proposals.map(({ start }) => start)).toEqual(
      proposals.map(({ start }) => start).sort((a, b) => a - b),
    );
    expect(
      proposals.filter(({ start, end, text: quote }) => text.slice(start, end) !== quote),
    ).toEqual([]);
  });

  it('gives one label as it does among all', () => {
    for (const label of proposableLabels) {
      expect(findProposals(text, [label])).toEqual(
        findProposals(text, proposableLabels).filter((proposal) => proposal.label === label),
      );
    }
  });
});
