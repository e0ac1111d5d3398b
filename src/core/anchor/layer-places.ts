import type { Annotation } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import { regionProblem } from '../annotation/problem.ts';
import type { Region } from '../annotation/region.ts';
import type { Rejection } from '../annotation/rejection.ts';
import { type Span, compareSpans, isSpanOf } from '../text/span.ts';
import { type Anchoring, type Quoted, sureEnough } from './anchoring.ts';

/** Finds quotes, given in document order, in a text. */
export type FindQuotes = (items: readonly Quoted[]) => readonly Anchoring[];

/** Any record that stands on a span. */
export type Placed = Annotation | Rejection | Region;

interface Item extends Quoted {
  readonly record: Placed;
  /** Which edge of a region it is. */
  readonly edge: 'opening' | 'closing' | null;
}

/** Whether a text has the very words of a record at the very place. */
export function fitsText(text: string, record: Placed): boolean {
  if ('opening' in record) return regionProblem(text, record) === null;
  return isSpanOf(text, record) && text.slice(record.start, record.end) === record.quote;
}

/** Where each record of a layer stands for certain; null where that is nowhere. */
export function layerPlaces(
  { annotations, rejections, regions }: Layer,
  text: string,
  find: FindQuotes,
): ReadonlyMap<Placed, Span | null> {
  const items: Item[] = [
    ...[...annotations.all, ...rejections].map((record): Item => ({
      ...spanOf(record),
      record,
      quote: record.quote,
      edge: null,
    })),
    ...regions.flatMap(edgesOf),
  ];
  items.sort(compareSpans);
  const found = find(items);
  const places = new Map<Placed, Span | null>();
  for (const [index, { record, edge }] of items.entries()) {
    const span = certain(found[index]);
    const known = places.get(record);
    if (known === undefined) places.set(record, span);
    else places.set(record, joined(known, span, edge));
  }
  for (const region of regions) {
    const span = places.get(region) ?? null;
    if (span !== null && !isSpanOf(text, span)) places.set(region, null);
  }
  return places;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A region is found by its edges, which may be one. */
function edgesOf(record: Region): readonly Item[] {
  const { start, end, opening, closing } = record;
  const first = { record, start, end: start + opening.length, quote: opening };
  if (first.end === end) return [{ ...first, edge: null }];
  return [
    { ...first, edge: 'opening' },
    { record, start: end - closing.length, end, quote: closing, edge: 'closing' },
  ];
}

function joined(known: Span | null, span: Span | null, edge: Item['edge']): Span | null {
  if (known === null || span === null) return null;
  const [first, last] = edge === 'closing' ? [known, span] : [span, known];
  return { start: first.start, end: last.end };
}

/** What has other words in its place, or is a guess, is for a person to decide. */
function certain(anchoring: Anchoring | undefined): Span | null {
  if (anchoring?.kind === 'same') return anchoring.span;
  const isSure = anchoring?.kind === 'moved' && anchoring.confidence >= sureEnough;
  return isSure ? anchoring.span : null;
}
