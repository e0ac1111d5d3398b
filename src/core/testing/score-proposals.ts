import Big from 'big.js';
import { z } from 'zod';
import type { Proposal } from '../propose/proposal.ts';
import { type Span, contains, overlaps } from '../text/span.ts';

const spanSchema = z.object({ start: z.int(), end: z.int() });
const goldSchema = z.object({
  body: spanSchema,
  chrome: z.array(spanSchema),
  optional: z.array(spanSchema.extend({ label: z.string() })),
  spans: z.array(z.looseObject({ ...spanSchema.shape, label: z.string(), text: z.string() })),
});

type GoldSpan = z.infer<typeof goldSchema>['spans'][number];

/** What proposals of one label are worth on one report; spans are equal or not, nothing between. */
export interface Score {
  readonly wanted: number;
  readonly proposed: number;
  readonly hits: number;
  /** Annotated and not proposed, as quotes. */
  readonly misses: readonly string[];
  /** Proposed and not annotated, as quotes; what the gold leaves open is in neither list. */
  readonly alarms: readonly string[];
  /** Hits with this attribute right, by the attribute's name. */
  readonly right: Readonly<Record<string, number>>;
  /** Attributes of hits that differ: `近4万人 bound: about, not over`. */
  readonly wrong: readonly string[];
}

/** What counts as an attribute of each label. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  figure: ['value', 'low', 'high', 'unit', 'kind', 'bound', 'change'],
  location: ['code', 'level'],
  program: [],
};

/** Measures proposals of one label against an annotated report (`gold` as its JSON says); those outside its body are left aside. */
export function scoreProposals(
  gold: unknown,
  proposals: readonly Proposal[],
  label: string,
): Score {
  const { body, chrome, optional, spans } = goldSchema.parse(gold);
  const open = new Set(optional.filter((span) => span.label === label).map(key));
  const wanted = spans.filter((span) => span.label === label);
  const proposed = proposals.filter(
    (proposal) =>
      proposal.label === label &&
      contains(body, proposal) &&
      !chrome.some((region) => overlaps(region, proposal)) &&
      !open.has(key(proposal)),
  );
  const found = new Map(proposed.map((proposal) => [key(proposal), proposal]));
  const expected = new Set(wanted.map(key));
  const hits = wanted.flatMap((span) => {
    const proposal = found.get(key(span));
    return proposal === undefined ? [] : [{ span, proposal }];
  });
  const names = attributes[label] ?? [];
  const differences = hits.flatMap(({ span, proposal }) =>
    names
      .filter((name) => !isRight(span, proposal, name))
      .map((name) => ({ span, proposal, name })),
  );
  return {
    wanted: wanted.length,
    proposed: proposed.length,
    hits: hits.length,
    misses: wanted.filter((span) => !found.has(key(span))).map(({ text }) => text),
    alarms: proposed.filter((proposal) => !expected.has(key(proposal))).map(({ text }) => text),
    right: Object.fromEntries(
      names.map((name) => [
        name,
        hits.length - differences.filter((difference) => difference.name === name).length,
      ]),
    ),
    wrong: differences.map(
      ({ span, proposal, name }) =>
        `${span.text} ${name}: ${told(proposal.attributes[name])}, not ${told(span[name])}`,
    ),
  };
}

/** The harmonic mean of precision and recall over several reports. */
export function f1(scores: readonly Pick<Score, 'wanted' | 'proposed' | 'hits'>[]): number {
  const sum = (name: 'wanted' | 'proposed' | 'hits') =>
    scores.reduce((total, score) => total + score[name], 0);
  return (2 * sum('hits')) / (sum('wanted') + sum('proposed'));
}

function key({ start, end }: Span): string {
  return `${start} ${end}`;
}

function isRight(span: GoldSpan, { attributes: found }: Proposal, name: string): boolean {
  const wanted = span[name];
  if (typeof wanted === 'number') {
    const value = found[name];
    return typeof value === 'string' && new Big(value).eq(String(wanted));
  }
  // The gold writes an absent unit as an empty one, and the level before it was settled as `township`.
  const word = wanted === 'township' ? 'town' : (wanted ?? '');
  return word === '' ? found[name] === undefined : found[name] === word;
}

function told(value: unknown): string {
  return value === undefined || value === '' ? '–' : String(value);
}
