import type { Annotation, Relation } from '../annotation/annotation.ts';
import type { Attributes } from '../annotation/label/attribute.ts';
import {
  type CaseRecord,
  type Evidence,
  annotationsOfCase,
  evidenceOf,
} from '../annotation/casework.ts';
import { type Change, noDiff } from '../annotation/edit/change.ts';
import { type EditContext, begun, change } from '../annotation/edit/edit.ts';
import { type LabelSet, labelById } from '../annotation/label/label.ts';
import type { Layer } from '../annotation/layer.ts';
import { type Region, regionEdges } from '../annotation/region.ts';
import type { Rejection } from '../annotation/rejection.ts';
import { fittingAttributes } from '../propose/fitting-attributes.ts';
import { suggestAttributes } from '../suggest/attributes.ts';
import type { Carried } from './carry-plan.ts';
import type { IssuePlaces } from './places.ts';

/** Everything that carrying over needs to know. */
export interface Carrying {
  readonly plan: readonly Carried[];
  readonly places: IssuePlaces;
  readonly earlier: Layer;
  readonly later: Layer;
  /** Text of the later issue. */
  readonly text: string;
  readonly labels: LabelSet;
  /** Whether what has other words now is annotated too, as unchecked. */
  readonly withChanged: boolean;
}

/**
 * The one change that brings the work on an earlier issue to a later one: new records, of which the earlier ones stay what they are. A verdict is
 * carried only where the whole sentence stands as it stood; anywhere else the annotation is unchecked and flagged. Answers to checks
 * are not carried: the checks of the later issue are found anew. Null where there is nothing to bring.
 */
export function carryChange(carrying: Carrying, context: EditContext): Change | null {
  const { earlier, later } = carrying;
  const ids = new Map<string, string>();
  const added: Annotation[] = [];
  const whole = new Set<string>();
  for (const carried of carrying.plan) {
    const { annotation, fate, twin } = carried;
    if (twin !== null) ids.set(annotation.id, twin);
    const isTaken =
      fate === 'same' || fate === 'sentence' || (fate === 'changed' && carrying.withChanged);
    if (!isTaken || carried.span === null) continue;
    const record = newAnnotation(carried, carrying, context);
    ids.set(annotation.id, record.id);
    added.push(record);
    if (fate === 'same') whole.add(annotation.id);
  }
  const diffs = {
    annotations: { ...noDiff, added },
    relations: { ...noDiff, added: relationsOf(earlier, later, ids, context) },
    rejections: { ...noDiff, added: rejectionsOf(carrying, context) },
    regions: { ...noDiff, added: regionsOf(carrying, context) },
    casework: { ...noDiff, added: caseworkOf(earlier, later, ids, whole, context) },
  };
  if (Object.values(diffs).every((diff) => diff.added.length === 0)) return null;
  return change('carry-over', context, { ...diffs, state: begun(later) });
}

function newAnnotation(
  { annotation, fate, span, quote }: Carried,
  { labels }: Carrying,
  { author, at, newId }: EditContext,
): Annotation {
  const isSame = fate === 'same';
  const attributes =
    fate === 'changed'
      ? fittingAttributes(newAttributes(annotation, quote), labelById(labels, annotation.label))
      : annotation.attributes;
  return {
    ...annotation,
    ...span,
    id: newId(),
    quote,
    attributes,
    verdict: isSame ? annotation.verdict : 'unchecked',
    flagged:
      annotation.flagged || (!isSame && annotation.verdict !== 'unchecked') || fate === 'changed',
    author,
    createdAt: at,
    updatedAt: at,
  };
}

/** What the old words stated is stated by the new ones; what a person or the sentence said of it stays. */
function newAttributes({ label, quote, attributes }: Annotation, now: string): Attributes {
  const stated = suggestAttributes(label, quote);
  const own = Object.entries(attributes).filter(([name]) => !(name in stated));
  return { ...Object.fromEntries(own), ...suggestAttributes(label, now) };
}

function relationsOf(
  earlier: Layer,
  later: Layer,
  ids: ReadonlyMap<string, string>,
  { author, at, newId }: EditContext,
): readonly Relation[] {
  const key = ({ type, from, to }: Pick<Relation, 'type' | 'from' | 'to'>) =>
    `${type} ${from} ${to}`;
  const known = new Set(later.relations.map(key));
  return earlier.relations.flatMap((relation) => {
    const [from, to] = [ids.get(relation.from), ids.get(relation.to)];
    if (from === undefined || to === undefined) return [];
    const carried = { ...relation, id: newId(), from, to, author, createdAt: at };
    return known.has(key(carried)) ? [] : [carried];
  });
}

function rejectionsOf(
  { earlier, later, places }: Carrying,
  { author, at, newId }: EditContext,
): readonly Rejection[] {
  const key = ({ start, end, label, rule }: Rejection) => `${start}-${end} ${label} ${rule}`;
  const known = new Set(later.rejections.map(key));
  return earlier.rejections.flatMap((rejection, index) => {
    const span = places.rejections[index] ?? null;
    if (span === null) return [];
    const carried = { ...rejection, ...span, id: newId(), author, at };
    return known.has(key(carried)) ? [] : [carried];
  });
}

/** Regions that lie where the later issue has none. */
function regionsOf(
  { earlier, later, places, text }: Carrying,
  { author, at, newId }: EditContext,
): readonly Region[] {
  return earlier.regions.flatMap((region, index) => {
    const span = places.regions[index] ?? null;
    if (span === null) return [];
    const isTaken = later.regions.some(({ start, end }) => start < span.end && span.start < end);
    if (isTaken) return [];
    return [{ ...region, ...span, ...regionEdges(text, span), id: newId(), author, at }];
  });
}

/** Checks of one's own of which all figures came along, and what stands beside verdicts, with its evidence. */
function caseworkOf(
  earlier: Layer,
  later: Layer,
  ids: ReadonlyMap<string, string>,
  whole: ReadonlySet<string>,
  { author, at, newId }: EditContext,
): readonly CaseRecord[] {
  const assessed = new Set(later.casework.flatMap(annotationsOfCase));
  const evidence = new Map(evidenceOf(earlier.casework).map((each) => [each.id, each]));
  const carriedEvidence = new Map<string, Evidence>();
  const evidenceId = (id: string): readonly string[] => {
    const record = evidence.get(id);
    if (record === undefined) return [];
    const carried = carriedEvidence.get(id) ?? { ...record, id: newId(), author, at };
    carriedEvidence.set(id, carried);
    return [carried.id];
  };
  const records = earlier.casework.flatMap((record): readonly CaseRecord[] => {
    const stamp = { author, at };
    if (record.kind === 'assessment') {
      const annotation = ids.get(record.annotation);
      if (annotation === undefined || assessed.has(annotation)) return [];
      const rightValue = whole.has(record.annotation) ? record.rightValue : '';
      const own = record.evidence.flatMap(evidenceId);
      return [{ ...record, ...stamp, id: newId(), annotation, rightValue, evidence: own }];
    }
    if (record.kind !== 'check') return [];
    const figures = record.figures.flatMap(({ name, annotation }) => {
      const id = whole.has(annotation) ? ids.get(annotation) : undefined;
      return id === undefined ? [] : [{ name, annotation: id }];
    });
    return figures.length === record.figures.length && figures.length > 0
      ? [{ ...record, ...stamp, id: newId(), figures }]
      : [];
  });
  return [...records, ...carriedEvidence.values()];
}
