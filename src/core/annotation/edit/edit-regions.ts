import { type Span, isSpanOf } from '../../text/span.ts';
import type { Provenance } from '../annotation.ts';
import { type Change, noDiff } from './change.ts';
import { type EditContext, begun, change } from './edit.ts';
import type { Layer } from '../layer.ts';
import { type Region, type RegionReason, regionEdges } from '../region.ts';

/** What a new region says of its span. */
export interface NewRegion extends Span {
  readonly reason: RegionReason;
  readonly provenance: Provenance;
}

/**
 * Leaves stretches out of the report as one gesture, which begins the report as an annotation does.
 * @throws RangeError where a span is empty, outside the text, or splits a surrogate pair.
 */
export function exclude(
  layer: Layer,
  text: string,
  news: readonly NewRegion[],
  context: EditContext,
): Change {
  const added = news.map((each) => newRegion(text, each, true, context));
  return change('exclude', context, { regions: { ...noDiff, added }, state: begun(layer) });
}

/** Leaves a region out that was kept before. */
export function excludeAgain(region: Region, { at, ...context }: EditContext): Change {
  return change(
    'exclude',
    { ...context, at },
    {
      regions: { ...noDiff, updated: [[region, { ...region, excluded: true, at }]] },
    },
  );
}

/**
 * Keeps stretches in the report that were proposed to go, and takes back regions: one that a rule had proposed stays as a no, so that it
 * is not proposed again; one made by hand goes.
 * @throws RangeError where a span is empty, outside the text, or splits a surrogate pair.
 */
export function include(
  layer: Layer,
  text: string,
  {
    regions,
    proposed,
  }: { readonly regions: readonly Region[]; readonly proposed: readonly NewRegion[] },
  context: EditContext,
): Change {
  const isProposed = ({ provenance }: Region) => provenance.kind === 'rule';
  return change('include', context, {
    regions: {
      added: proposed.map((each) => newRegion(text, each, false, context)),
      updated: regions
        .filter(isProposed)
        .map((region) => [region, { ...region, excluded: false, at: context.at }]),
      removed: regions.filter((region) => !isProposed(region)),
    },
    state: begun(layer),
  });
}

/** Gives a region another reason. */
export function setReason(region: Region, reason: RegionReason, context: EditContext): Change {
  return change('set-reason', context, {
    regions: { ...noDiff, updated: [[region, { ...region, reason, at: context.at }]] },
  });
}

function newRegion(
  text: string,
  { start, end, reason, provenance }: NewRegion,
  excluded: boolean,
  { newId, author, at }: EditContext,
): Region {
  if (!isSpanOf(text, { start, end })) {
    throw new RangeError(`[${start}, ${end}) is no span of this text`);
  }
  const edges = regionEdges(text, { start, end });
  return { id: newId(), start, end, ...edges, excluded, reason, author, provenance, at };
}
