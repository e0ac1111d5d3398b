import type { Annotation, Relation } from '../annotation/annotation.ts';
import { type Change, type Gesture, noDiff } from '../annotation/edit/change.ts';
import { type EditContext, change } from '../annotation/edit/edit.ts';
import type { Layer } from '../annotation/layer.ts';
import { type Region, regionEdges } from '../annotation/region.ts';
import type { Rejection } from '../annotation/rejection.ts';
import { type Unanchored, surroundings } from '../annotation/unanchored.ts';
import type { Span } from '../text/span.ts';
import { anchorByQuote } from './anchor-by-quote.ts';
import { carryOver } from './carry-over.ts';
import { type FindQuotes, type Placed, fitsText, layerPlaces } from './layer-places.ts';
import type { TextMap } from './text-map.ts';

/** What a change of anchoring does to the records of a layer. */
export interface AnchoringTally {
  /** How many stand elsewhere now. */
  readonly moved: number;
  /** How many have lost their place. */
  readonly lost: number;
  /** How many had lost their place and have one again. */
  readonly found: number;
}

/**
 * The change that makes a layer fit its text again where it does not (I2): records are found by their quotes where that is certain, and are
 * else kept without a place. Null where everything fits. Of the text that they came from nothing is known.
 */
export function reanchor(layer: Layer, text: string, context: EditContext): Change | null {
  const { annotations, rejections, regions } = layer;
  const doesFit = (record: Placed) => fitsText(text, record);
  const isSound =
    annotations.all.every(doesFit) && rejections.every(doesFit) && regions.every(doesFit);
  if (isSound) return null;
  const find: FindQuotes = (items) => anchorByQuote(text, items);
  return refit('reanchor', { layer, text, find, before: null }, context);
}

/**
 * The change that brings a layer over to a later version of its text. It is made even where nothing moves, so that the history knows where
 * the text changed. What had lost its place gets it back where the later text has the very words at the very place.
 */
export function followText(layer: Layer, map: TextMap, context: EditContext): Change {
  const find: FindQuotes = (items) => carryOver(map, items);
  return refit('change-text', { layer, text: map.after, find, before: map.before }, context);
}

/** What a change of anchoring does, in numbers. */
export function tallyAnchoring({
  annotations,
  rejections,
  regions,
  unanchored,
}: Change): AnchoringTally {
  const moved = annotations.updated.length + rejections.updated.length + regions.updated.length;
  return { moved, lost: unanchored.added.length, found: unanchored.removed.length };
}

interface Fitting {
  readonly layer: Layer;
  readonly text: string;
  readonly find: FindQuotes;
  /** The text that the layer stood on; null where it is not known. */
  readonly before: string | null;
}

/** Records of one kind by what becomes of them. */
interface Sorted<T> {
  readonly updated: readonly (readonly [before: T, after: T])[];
  readonly lost: readonly T[];
}

function refit(gesture: Gesture, fitting: Fitting, context: EditContext): Change {
  const { layer, text, find, before } = fitting;
  const places = layerPlaces(layer, text, find);
  const isFree = vacancies(layer, places);
  const annotations = sortOut(layer.annotations.all, places, (record, span) =>
    isFree({ ...record, ...span }) ? { ...record, ...span } : null,
  );
  const rejections = sortOut(layer.rejections, places, (record, span) => ({ ...record, ...span }));
  const regions = sortOut(layer.regions, places, (record, span) => ({
    ...{ ...record, ...span },
    ...regionEdges(text, span),
  }));
  const gone = new Set(annotations.lost.map(({ id }) => id));
  const torn = layer.relations.filter(({ from, to }) => gone.has(from) || gone.has(to));
  const back = before === null ? [] : returning(layer, text, isFree);
  return change(gesture, context, {
    annotations: {
      added: annotationsIn(back),
      updated: annotations.updated,
      removed: annotations.lost,
    },
    rejections: {
      added: rejectionsIn(back),
      updated: rejections.updated,
      removed: rejections.lost,
    },
    regions: { added: regionsIn(back), updated: regions.updated, removed: regions.lost },
    relations: { ...noDiff, added: linksOf(back, layer, gone), removed: torn },
    unanchored: {
      ...noDiff,
      added: kept({ annotations, rejections, regions }, torn, before),
      removed: back,
    },
  });
}

function sortOut<T extends Placed>(
  records: readonly T[],
  places: ReadonlyMap<Placed, Span | null>,
  at: (record: T, span: Span) => T | null,
): Sorted<T> {
  const updated: (readonly [T, T])[] = [];
  const lost: T[] = [];
  for (const record of records) {
    const span = places.get(record) ?? null;
    if (span !== null && span.start === record.start && span.end === record.end) continue;
    const moved = span === null ? null : at(record, span);
    if (moved === null) lost.push(record);
    else updated.push([record, moved]);
  }
  return { updated, lost };
}

/** Tells, once for each place, whether no annotation with that label stands there: two would say the same. */
function vacancies(
  layer: Layer,
  places: ReadonlyMap<Placed, Span | null>,
): (annotation: Annotation) => boolean {
  const key = ({ start, end, label }: Annotation) => `${start}-${end} ${label}`;
  const stays = (one: Annotation) => {
    const span = places.get(one);
    return span?.start === one.start && span.end === one.end;
  };
  const taken = new Set(layer.annotations.all.filter(stays).map(key));
  return (annotation) => {
    const place = key(annotation);
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  };
}

/** What had lost its place, and of which this text has the very words at the very place. */
function returning(
  { annotations, unanchored }: Layer,
  text: string,
  isFree: (annotation: Annotation) => boolean,
): readonly Unanchored[] {
  return unanchored.filter((one) => {
    if (!fitsText(text, one.record)) return false;
    if (one.kind !== 'annotation') return true;
    return annotations.get(one.id) === undefined && isFree(one.record);
  });
}

function annotationsIn(back: readonly Unanchored[]): readonly Annotation[] {
  return back.flatMap((one) => (one.kind === 'annotation' ? [one.record] : []));
}

function rejectionsIn(back: readonly Unanchored[]): readonly Rejection[] {
  return back.flatMap((one) => (one.kind === 'rejection' ? [one.record] : []));
}

function regionsIn(back: readonly Unanchored[]): readonly Region[] {
  return back.flatMap((one) => (one.kind === 'region' ? [one.record] : []));
}

/** The links that come back with records, each once. */
function linksOf(
  back: readonly Unanchored[],
  { annotations, relations }: Layer,
  gone: ReadonlySet<string>,
): readonly Relation[] {
  const coming = new Map(annotationsIn(back).map((record) => [record.id, record]));
  const isThere = (id: string) =>
    coming.has(id) || (annotations.get(id) !== undefined && !gone.has(id));
  const known = new Set(relations.map(({ id }) => id));
  const links = new Map<string, Relation>();
  for (const relation of back.flatMap((one) => one.relations)) {
    if (known.has(relation.id) || !isThere(relation.from) || !isThere(relation.to)) continue;
    links.set(relation.id, relation);
  }
  return [...links.values()];
}

interface Lost {
  readonly annotations: Sorted<Annotation>;
  readonly rejections: Sorted<Rejection>;
  readonly regions: Sorted<Region>;
}

function kept(
  { annotations, rejections, regions }: Lost,
  torn: readonly Relation[],
  before: string | null,
): readonly Unanchored[] {
  const common = (record: Placed) => ({
    id: record.id,
    ...(before === null ? { before: '', after: '' } : surroundings(before, record)),
  });
  return [
    ...annotations.lost.map((record): Unanchored => ({
      ...common(record),
      kind: 'annotation',
      record,
      relations: torn.filter(({ from, to }) => from === record.id || to === record.id),
    })),
    ...rejections.lost.map((record): Unanchored => ({
      ...{ ...common(record), kind: 'rejection', record, relations: [] },
    })),
    ...regions.lost.map((record): Unanchored => ({
      ...{ ...common(record), kind: 'region', record, relations: [] },
    })),
  ];
}
