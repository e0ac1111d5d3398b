import { z } from 'zod';
import { type Check, checkKinds } from '../check/check.ts';
import type { Span } from '../text/span.ts';

const spanSchema = z.object({ start: z.int(), end: z.int(), label: z.string().optional() });
/** A report's annotated checks. */
export const goldChecksSchema = z.object({
  spans: z.array(spanSchema),
  checks: z.array(
    z.object({
      strength: z.enum(['stated', 'implied', 'plausibility']),
      kind: z.enum(checkKinds),
      spans: z.array(z.int()),
      also: z.array(spanSchema).default([]),
      note: z.string(),
    }),
  ),
});

/** The figures and checks that annotators found in a report. */
export type GoldChecks = z.infer<typeof goldChecksSchema>;
/** One check as annotators wrote it down. */
export type GoldCheck = GoldChecks['checks'][number];

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Those of a gold check's kind that use nothing but its numbers. */
export function answers(
  { gold }: { readonly gold: GoldChecks },
  wanted: GoldCheck,
  checks: readonly Check[],
) {
  const spans = [...spansOf(gold, wanted), ...wanted.also];
  return checks.filter(
    ({ kind, figures }) =>
      kind === wanted.kind && figures.every((figure) => spans.some((span) => within(figure, span))),
  );
}

/** Found where the answers together use every figure that the gold names, or its names where it has no figures. */
export function isFound(
  report: { readonly gold: GoldChecks },
  wanted: GoldCheck,
  checks: readonly Check[],
) {
  const used = answers(report, wanted, checks).flatMap(({ figures }) => figures);
  const covered = (span: Span) => used.some((each) => within(each, span) || within(span, each));
  const spans = spansOf(report.gold, wanted);
  const figures = spans.filter(({ label }) => label === 'figure');
  return figures.length > 0 ? figures.every(covered) : spans.some(covered);
}

function spansOf(gold: GoldChecks, { spans }: GoldCheck) {
  return spans.flatMap((index) => gold.spans[index] ?? []);
}
