import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInLabels } from '../annotation/built-in-labels.ts';
import { attributeProblem } from '../annotation/attribute.ts';
import { labelById } from '../annotation/label.ts';
import type { Span } from '../text/span.ts';
import { proposableLabels } from '../propose/proposable.ts';
import { findProposals } from './proposals.ts';

interface GoldSpan extends Span {
  readonly label: string;
  readonly code?: string;
}

interface Gold {
  readonly body: Span;
  readonly chrome: readonly Span[];
  readonly spans: readonly GoldSpan[];
  readonly optional: readonly GoldSpan[];
}

const reports = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'].map((name) => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const gold: Gold = JSON.parse(read(`../testing/gold/${name}.json`));
  return { gold, text: read(`../../../seeds/${name}.txt`) };
});

function key({ start, end, label }: GoldSpan): string {
  return `${label} ${start} ${end}`;
}

/** Exact-span F1 of a label over the gold reports; what the gold calls optional is neither a miss nor an error. */
function f1(label: string): number {
  let hits = 0;
  let expected = 0;
  let proposed = 0;
  for (const { gold, text } of reports) {
    const wanted = new Set(gold.spans.filter((span) => span.label === label).map(key));
    const open = new Set(gold.optional.map(key));
    const found = findProposals(text, proposableLabels).filter(
      (proposal) =>
        proposal.label === label &&
        gold.body.start <= proposal.start &&
        proposal.end <= gold.body.end &&
        !gold.chrome.some(({ start, end }) => start < proposal.end && proposal.start < end) &&
        !open.has(key(proposal)),
    );
    hits += found.filter((proposal) => wanted.has(key(proposal))).length;
    expected += wanted.size;
    proposed += found.length;
  }
  return (2 * hits) / (expected + proposed);
}

describe('core/suggest/proposals on the gold reports', () => {
  it.each([
    ['figure', 0.97],
    ['location', 0.95],
    ['program', 0.85],
  ])('finds every %s of the gold reports but a few', (label, floor) => {
    expect(f1(label)).toBeGreaterThanOrEqual(floor);
  });

  it('proposes only what the built-in labels accept', () => {
    for (const { text } of reports) {
      for (const { label, attributes } of findProposals(text, proposableLabels)) {
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
