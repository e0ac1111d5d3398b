import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposableLabels } from '../propose/proposable.ts';
import { markedText } from '../testing/marked-text.ts';
import { findProposals } from './proposals.ts';

const folder = new URL('../testing/written/', import.meta.url);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => markedText(readFileSync(new URL(name, folder), 'utf8')));

/** Exact-span F1 of a label over all of the reports. */
function f1(wanted: string): number {
  let hits = 0;
  let all = 0;
  for (const { text, marks } of reports) {
    const found = findProposals(text, proposableLabels).filter(({ label }) => label === wanted);
    const expected = marks.filter(({ label }) => label === wanted);
    const keys = new Set(expected.map(({ start, end }) => `${start} ${end}`));
    hits += found.filter(({ start, end }) => keys.has(`${start} ${end}`)).length;
    all += found.length + expected.length;
  }
  return (2 * hits) / all;
}

describe('core/suggest/proposals on reports of other provinces and genres', () => {
  it.each([
    ['figure', 0.98],
    ['location', 0.98],
    ['program', 0.82],
  ])('finds every %s but a few', (label, floor) => {
    expect(f1(label)).toBeGreaterThanOrEqual(floor);
  });
});
