import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLabelled } from '../testing/arbitrary-labelled.ts';
import { roundTrip } from '../testing/format-round-trip.ts';
import { type Format, type WriteOptions, allLabels } from './format.ts';
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
            if (trip.losses.length === 0) expect(trip.actual).toEqual(trip.whole);
          },
        ),
        { numRuns },
      );
    },
  );
});
