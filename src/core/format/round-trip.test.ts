import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLabelled } from '../testing/arbitrary-labelled.ts';
import { type RoundTrip, roundTrip } from '../testing/format-round-trip.ts';
import { type Format, type Loss, type WriteOptions, allLabels } from './format.ts';
import { formats } from './registry.ts';

const numRuns = Number(process.env['HEZHU_ROUND_TRIPS'] ?? 200);

const both = formats.filter(
  ({ abilities }) => abilities.reads && abilities.writes && !abilities.lossless,
);

function arbitraryOptions({
  schemes,
  overlapRules,
  layouts,
}: Format): fc.Arbitrary<Omit<WriteOptions, 'labels'>> {
  return fc.record({
    layout: fc.constantFrom(...layouts),
    ...(overlapRules.length > 0 && {
      overlap: fc.record({
        rule: fc.constantFrom(...overlapRules),
        labels: fc.subarray(['location', 'finding', 'program']),
      }),
    }),
    ...(schemes.length > 0 && { scheme: fc.constantFrom(...schemes) }),
  });
}

/** What annotations lose is counted once for each kind of it. */
const ofAnnotations = [
  ...(['overlap', 'spans', 'white-space', 'values'] as const),
  ...(['attributes', 'verdicts', 'notes'] as const),
];

/** What did not come back as it was, beyond what the losses say: nothing may be dropped in silence. */
function untold({ whole, actual, losses }: RoundTrip): readonly string[] {
  const told = (...kinds: readonly Loss['kind'][]) =>
    losses.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0);
  const pairs = whole.flatMap((before) => {
    const after = actual.find(({ name }) => name === before.name);
    return after === undefined ? [] : [{ before, after }];
  });
  const texts = pairs.filter(({ before, after }) => before.text !== after.text);
  // Where all spans of a document are lost, the document may stay away.
  const none = { text: '', spans: [], relations: [] };
  const all = whole.map((before) => ({
    before,
    after: actual.find(({ name }) => name === before.name) ?? none,
  }));
  const spans = all.flatMap(({ before, after }) => missing(before.spans, after.spans));
  const relations = all.reduce(
    (sum, { before, after }) => sum + before.relations.length - after.relations.length,
    0,
  );
  if (told('reports') > 0) return [];
  return [
    ...(texts.length > told('characters', 'white-space') ? ['texts'] : []),
    ...(spans.length > told(...ofAnnotations) ? spans : []),
    ...(relations === told('relations') ? [] : [`${relations} relations`]),
  ];
}

/** What of a list is not in another, as often as it is in the first. */
function missing(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  return before.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

describe('what a format writes, it reads back', () => {
  // An empty list of formats would be no test at all.
  it.each([...both.map(({ id }) => id), ''])(
    '%s',
    { timeout: 30_000 + numRuns * 100 },
    async (id) => {
      const format = both.find((each) => each.id === id);
      if (format === undefined) return;
      await fc.assert(
        fc.asyncProperty(
          arbitraryLabelled,
          arbitraryOptions(format),
          async ({ project, reports }, options) => {
            const labels = allLabels(project.labels);
            const trip = await roundTrip(format, project, reports, { labels, ...options });
            expect(trip.problems).toEqual([]);
            expect(trip.actual).toEqual(trip.expected);
            expect(untold(trip)).toEqual([]);
          },
        ),
        { numRuns },
      );
    },
  );
});
