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

  it('reads a name whose characters stand apart in a line of plain text', () => {
    const text = '落实“营 养 改 善 计 划”，雷 山 县 扶 贫 办 公 室，实施“一 村”，男 女 老 少';
    expect(findProposals(text, ['program', 'location']).map(({ text: quote }) => quote)).toEqual([
      '营 养 改 善 计 划',
    ]);
  });

  it('reads a text whose characters a scanner has set apart', () => {
    const spaced = '延 边 州 贫 困 人 口 1 2 万 ， 下 降 到 3 . 5 % 。';
    expect(
      findProposals(spaced, ['figure', 'location']).map(({ text: quote, attributes }) => [
        quote,
        attributes['value'] ?? attributes['code'],
      ]),
    ).toEqual([
      ['延 边 州', '222400'],
      ['1 2 万', '120000'],
      ['3 . 5 %', '3.5'],
    ]);
  });
});
