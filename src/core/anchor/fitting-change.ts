import type { Change, Diff } from '../annotation/edit/change.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Unanchored } from '../annotation/unanchored.ts';
import { type Span, compareSpans } from '../text/span.ts';
import { anchorByQuote } from './anchor-by-quote.ts';
import { type Anchoring, type Quoted, sureEnough } from './anchoring.ts';
import { type Placed, fitsText } from './layer-places.ts';

/** A record with the words that it is found by, which a region has not. */
type Quotable = Placed & Quoted;

/**
 * A change to a layer as it can be made on this text: it may bring back records from before the text was another one. What is found for certain
 * comes back to its new place. A new record that is not comes back without one; of a present one everything is changed but its place.
 */
export function fittingChange(layer: Layer, text: string, change: Change): Change {
  const { annotations, rejections, regions } = change;
  const incoming: readonly Placed[] = [annotations, rejections, regions].flatMap(incomingOf);
  const astray = incoming.filter((record) => !fitsText(text, record));
  if (astray.length === 0) return change;
  const places = certainPlaces(text, astray.filter(isQuotable).sort(compareSpans));
  const known = new Set(layer.unanchored.map(({ id }) => id));
  const lost = new Set(
    [annotations, rejections, regions]
      .flatMap(({ added }: Diff<Placed>) => added)
      .filter((record) => astray.includes(record) && !places.has(record))
      .map(({ id }) => id),
  );
  const fit = <T extends Placed>(diff: Diff<T>): Diff<T> => ({
    ...diff,
    added: diff.added
      .filter(({ id }) => !lost.has(id))
      .map((record) => ({ ...record, ...places.get(record) })),
    updated: diff.updated.map(([before, after]) => [before, fitted(before, after)]),
  });
  const fitted = <T extends Placed>(before: T, after: T): T => {
    if (!astray.includes(after)) return after;
    const span = places.get(after);
    return span === undefined ? withPlaceOf(before, after) : { ...after, ...span };
  };
  const torn = change.relations.added.filter(({ from, to }) => lost.has(from) || lost.has(to));
  const news = [
    ...lostIn(annotations, lost, (record): Unanchored => ({
      ...unknownPlace(record.id),
      ...{ kind: 'annotation', record },
      relations: torn.filter(({ from, to }) => from === record.id || to === record.id),
    })),
    ...lostIn(rejections, lost, (record): Unanchored => ({
      ...{ ...unknownPlace(record.id), kind: 'rejection', record },
    })),
    ...lostIn(regions, lost, (record): Unanchored => ({
      ...{ ...unknownPlace(record.id), kind: 'region', record },
    })),
  ];
  return {
    ...change,
    annotations: fit(annotations),
    rejections: fit(rejections),
    regions: fit(regions),
    relations: {
      ...change.relations,
      added: change.relations.added.filter((relation) => !torn.includes(relation)),
    },
    unanchored: {
      ...change.unanchored,
      // What would go since it had a place then stays, for it has none now.
      removed: change.unanchored.removed.filter(({ id }) => !lost.has(id)),
      added: [...change.unanchored.added, ...news.filter(({ id }) => !known.has(id))],
    },
  };
}

function incomingOf({ added, updated }: Diff<Placed>): readonly Placed[] {
  return [...added, ...updated.map(([, after]) => after)];
}

function isQuotable(record: Placed): record is Quotable {
  return 'quote' in record;
}

function certainPlaces(text: string, records: readonly Quotable[]): ReadonlyMap<Placed, Span> {
  const found = anchorByQuote(text, records);
  const places = new Map<Placed, Span>();
  for (const [index, record] of records.entries()) {
    const anchoring = found[index];
    if (isCertain(anchoring)) places.set(record, anchoring.span);
  }
  return places;
}

function isCertain(
  anchoring: Anchoring | undefined,
): anchoring is Extract<Anchoring, { readonly kind: 'same' | 'moved' }> {
  if (anchoring?.kind === 'same') return true;
  return anchoring?.kind === 'moved' && anchoring.confidence >= sureEnough;
}

/** A record as it was, where the present one stands. */
function withPlaceOf<T extends Placed>(present: T, record: T): T {
  const { start, end } = present;
  if ('opening' in present) {
    const { opening, closing } = present;
    return { ...record, start, end, opening, closing };
  }
  return { ...record, start, end, quote: present.quote };
}

function lostIn<T extends Placed>(
  { added }: Diff<T>,
  lost: ReadonlySet<string>,
  keep: (record: T) => Unanchored,
): readonly Unanchored[] {
  return added.filter(({ id }) => lost.has(id)).map(keep);
}

function unknownPlace(id: string): Pick<Unanchored, 'id' | 'relations' | 'before' | 'after'> {
  return { id, relations: [], before: '', after: '' };
}
