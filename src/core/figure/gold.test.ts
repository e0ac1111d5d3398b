import { readFileSync } from 'node:fs';
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { type FigureProposal, findFigures } from './find.ts';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly borderline?: boolean;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly kind?: string;
  readonly bound?: string;
  readonly change?: string;
}

interface GoldReport {
  readonly body: { readonly start: number; readonly end: number };
  readonly chrome: readonly { readonly start: number; readonly end: number }[];
  readonly spans: readonly GoldSpan[];
  readonly optional: readonly { readonly start: number; readonly end: number }[];
}

const NAMES = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'];
const WORDS = ['unit', 'kind', 'bound', 'change'] as const;

function load(name: string): { gold: GoldReport; text: string } {
  const gold: GoldReport = JSON.parse(read(`../testing/gold/${name}.json`));
  return { gold, text: read(`../../../seeds/${name}.txt`) };
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function key({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${String(start)}-${String(end)}`;
}

/** Figures in the body, those on stretches that the gold leaves open set aside. */
function judged(gold: GoldReport, text: string): FigureProposal[] {
  const open = new Set(gold.optional.map(key));
  return findFigures(text).filter((figure) => {
    const inBody = gold.body.start <= figure.start && figure.end <= gold.body.end;
    const inChrome = gold.chrome.some(({ start, end }) => start < figure.end && figure.start < end);
    return inBody && !inChrome && !open.has(key(figure));
  });
}

function sameNumber(gold: number | undefined, found: string | undefined): boolean {
  if (gold === undefined || found === undefined) return gold === found;
  return new Big(String(gold)).eq(found);
}

function wrongAttributes(gold: GoldSpan, { attributes }: FigureProposal): string[] {
  const wrong = ['value', 'low', 'high'].filter(
    (name) => !sameNumber(Reflect.get(gold, name), attributes[name]),
  );
  return [...wrong, ...WORDS.filter((name) => (gold[name] ?? '') !== (attributes[name] ?? ''))];
}

const reports = NAMES.map((name) => {
  const { gold, text } = load(name);
  const wanted = gold.spans.filter(({ label }) => label === 'figure');
  const found = new Map(judged(gold, text).map((figure) => [key(figure), figure]));
  const hits = wanted.flatMap((span) => {
    const figure = found.get(key(span));
    return figure ? [{ span, figure }] : [];
  });
  return { text, wanted, found, hits };
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('figures of the annotated reports', () => {
  it('are found with their exact spans, F1 of 0.97 and more', () => {
    const hits = sum(reports.map((report) => report.hits.length));
    const wanted = sum(reports.map((report) => report.wanted.length));
    const found = sum(reports.map((report) => report.found.size));
    expect((2 * hits) / (wanted + found)).toBeGreaterThanOrEqual(0.97);
  });

  it('have the annotated value, unit, kind, bound and change in 98 of 100 and more', () => {
    const hits = reports.flatMap((report) => report.hits);
    const right = hits.filter(({ span, figure }) => wrongAttributes(span, figure).length === 0);
    expect(right.length / hits.length).toBeGreaterThanOrEqual(0.98);
  });

  it('quote the text of their spans', () => {
    for (const { text, found } of reports) {
      for (const figure of found.values()) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
      }
    }
  });
});
