import { surroundings, type Unanchored } from '../annotation/unanchored.ts';
import { type Anchoring } from '../anchor/anchoring.ts';
import { fitsText } from '../anchor/layer-places.ts';
import type { TextMap } from '../anchor/text-map.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { type Annotation, type Relation } from '../annotation/annotation.ts';
import { type CaseRecord, type QuotedSpan, compareCaseRecords } from '../annotation/casework.ts';
import { compareRelations } from '../annotation/edit/change.ts';
import type { Layer } from '../annotation/layer.ts';
import { type Region, compareRegions, regionEdges } from '../annotation/region.ts';
import { type Rejection, compareRejections } from '../annotation/rejection.ts';
import { compareUnanchored } from '../annotation/unanchored.ts';
import { suggestAttributes } from '../suggest/attributes.ts';
import type { Decision } from './correction.ts';

/** What a layer needs to follow its text to another version. */
export interface Following {
  readonly map: TextMap;
  /** Id of the report whose text it is. */
  readonly report: string;
  /** What somebody wants of an annotation that the edit touches. */
  readonly decisionOn: (annotation: string) => Decision | undefined;
  /** Whether this takes an earlier step back, so that what that one cost its place has it again. */
  readonly isBack: boolean;
}

/** What happens to an annotation of which nobody said anything: it follows its words as far as there are any. */
export function usualDecision(anchoring: Anchoring): Decision {
  return anchoring.kind === 'lost' ? 'unanchor' : 'keep';
}

/** A layer as it stands on the later version of its text. */
export function followText(layer: Layer, following: Following): Layer {
  const { map } = following;
  const lost: Unanchored[] = [];
  const back = following.isBack ? returning(layer, map.after) : [];
  const annotations = followAnnotations(layer, back, following);
  const standing = AnnotationSet.of(annotations.standing);
  const isThere = (id: string): boolean => standing.get(id) !== undefined;
  const links = new Map(
    [...layer.relations, ...back.flatMap(({ relations }) => relations)].map((link) => [
      link.id,
      link,
    ]),
  );
  const relations = [...links.values()].filter(({ from, to }) => isThere(from) && isThere(to));
  for (const record of annotations.lost) {
    lost.push({
      ...{ id: record.id, kind: 'annotation', record },
      ...surroundings(map.before, record),
      relations: layer.relations.filter(({ from, to }) => from === record.id || to === record.id),
    });
  }
  const rejections = followRejections(layer.rejections, map, lost);
  const regions = followRegions(layer.regions, map, lost);
  const returned = new Set(back.map(({ id }) => id));
  const stays = layer.unanchored.filter(({ id }) => !returned.has(id));
  return {
    ...layer,
    annotations: standing,
    relations: sameOr(layer.relations, relations.sort(compareRelations)),
    rejections: [...rejections, ...back.flatMap(rejectionOf)].sort(compareRejections),
    regions: [...regions, ...back.flatMap(regionOf)].sort(compareRegions),
    unanchored: [...stays, ...lost].sort(compareUnanchored),
    casework: layer.casework
      .map((record) => caseRecordOn(record, following))
      .sort(compareCaseRecords),
  };
}

function sameOr(before: readonly Relation[], after: readonly Relation[]): readonly Relation[] {
  return before.length === after.length && before.every(({ id }, at) => id === after[at]?.id)
    ? before
    : after;
}

interface Followed {
  readonly standing: readonly Annotation[];
  readonly lost: readonly Annotation[];
}

/** Two annotations with one label on one span would say the same: the second loses its place. */
function followAnnotations(
  { annotations }: Layer,
  back: readonly Unanchored[],
  { map, decisionOn }: Following,
): Followed {
  const standing: Annotation[] = [];
  const lost: Annotation[] = [];
  const taken = new Set<string>();
  const stand = (record: Annotation): boolean => {
    const place = `${record.start}-${record.end} ${record.label}`;
    if (taken.has(place)) return false;
    taken.add(place);
    standing.push(record);
    return true;
  };
  for (const record of annotations.all) {
    const anchoring = map.anchor(record);
    const isTouched = anchoring.kind === 'lost' || anchoring.kind === 'changed';
    const usual = usualDecision(anchoring);
    const decided = isTouched ? (decisionOn(record.id) ?? usual) : usual;
    if (decided === 'remove') continue;
    const moved = decided === 'keep' ? movedTo(record, anchoring) : null;
    if (moved === null || !stand(moved)) lost.push(record);
  }
  for (const each of back) if (each.kind === 'annotation') stand(each.record);
  return { standing, lost };
}

function movedTo(record: Annotation, anchoring: Anchoring): Annotation | null {
  switch (anchoring.kind) {
    case 'same':
      return record;
    case 'moved':
      return { ...record, ...anchoring.span };
    case 'changed': {
      const { span, quote } = anchoring;
      return { ...record, ...span, quote, attributes: attributesOn(record, quote) };
    }
    case 'lost':
      return null;
  }
}

/** What was read from the old words is read from the new ones; what a person has written stays. */
function attributesOn({ label, quote, attributes }: Annotation, words: string) {
  const before = suggestAttributes(label, quote);
  const after = suggestAttributes(label, words);
  const isRead = (name: string): boolean =>
    JSON.stringify(attributes[name]) === JSON.stringify(before[name]);
  const names = [...new Set([...Object.keys(attributes), ...Object.keys(after)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = isRead(name) ? after[name] : attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** An annotation on a later version of its text, as far as it has words there; null where it has none. */
export function annotationOn(record: Annotation, map: TextMap): Annotation | null {
  return movedTo(record, map.anchor(record));
}

/** A rejection where its words stand on a later version; null where they are others. */
export function rejectionOn(record: Rejection, map: TextMap): Rejection | null {
  const anchoring = map.anchor(record);
  if (anchoring.kind === 'same') return record;
  return anchoring.kind === 'moved' ? { ...record, ...anchoring.span } : null;
}

/** A region on a later version of its text; null where nothing of it is there. */
export function regionOn(record: Region, map: TextMap): Region | null {
  const anchoring = map.anchor(record);
  if (anchoring.kind === 'same') return record;
  if (anchoring.kind === 'lost') return null;
  const { span } = anchoring;
  return { ...record, ...span, ...regionEdges(map.after, span) };
}

function followRejections(
  rejections: readonly Rejection[],
  map: TextMap,
  lost: Unanchored[],
): readonly Rejection[] {
  return rejections.flatMap((record) => {
    const moved = rejectionOn(record, map);
    if (moved !== null) return [moved];
    const around = surroundings(map.before, record);
    lost.push({ id: record.id, kind: 'rejection', record, relations: [], ...around });
    return [];
  });
}

function followRegions(
  regions: readonly Region[],
  map: TextMap,
  lost: Unanchored[],
): readonly Region[] {
  return regions.flatMap((record) => {
    const moved = regionOn(record, map);
    if (moved !== null) return [moved];
    const around = surroundings(map.before, record);
    lost.push({ id: record.id, kind: 'region', record, relations: [], ...around });
    return [];
  });
}

/** Answers to checks go where their figures go; where one of those is gone, the answer stays as it was given. */
export function caseRecordOn(
  record: CaseRecord,
  { map, report }: Pick<Following, 'map' | 'report'>,
): CaseRecord {
  if (record.kind === 'answer') {
    const figures = record.figures.map((figure) => followQuote(figure, map));
    return figures.every((figure, at) => figure === record.figures[at])
      ? record
      : { ...record, figures };
  }
  if (record.kind !== 'evidence' || record.passage?.report !== report) return record;
  const passage = followQuote(record.passage, map);
  return passage === record.passage ? record : { ...record, passage: { ...passage, report } };
}

function followQuote<T extends QuotedSpan>(quoted: T, map: TextMap): T {
  const anchoring = map.anchor(quoted);
  if (anchoring.kind === 'same' || anchoring.kind === 'lost') return quoted;
  const quote = anchoring.kind === 'changed' ? anchoring.quote : quoted.quote;
  return { ...quoted, ...anchoring.span, quote };
}

/** What has no place, and of which the text has the very words at the very place. */
function returning({ annotations, unanchored }: Layer, text: string): readonly Unanchored[] {
  return unanchored.filter(
    ({ kind, id, record }) =>
      fitsText(text, record) && (kind !== 'annotation' || annotations.get(id) === undefined),
  );
}

function rejectionOf(each: Unanchored): readonly Rejection[] {
  return each.kind === 'rejection' ? [each.record] : [];
}

function regionOf(each: Unanchored): readonly Region[] {
  return each.kind === 'region' ? [each.record] : [];
}
