import type { Annotation, Relation } from '../../../core/annotation/annotation.ts';
import {
  type LabelSet,
  type RelationType,
  beginnings,
  endings,
  relationTypeBetween,
} from '../../../core/annotation/label/label.ts';
import type { Layer } from '../../../core/annotation/layer.ts';

/** The links of one type that begin or end at an annotation. */
export interface RelationRow {
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
  readonly links: readonly { readonly relation: Relation; readonly other: Annotation }[];
}

/** The rows of an annotation's card: every type that may begin at its label, and every type that does end there. */
export function relationRows(
  layer: Layer,
  { relationTypes }: LabelSet,
  annotation: Annotation,
): readonly RelationRow[] {
  const linksOf = (type: RelationType, near: 'from' | 'to', far: 'from' | 'to') =>
    layer.relations.flatMap((relation) => {
      if (relation.type !== type.id || relation[near] !== annotation.id) return [];
      const other = layer.annotations.get(relation[far]);
      return other === undefined ? [] : [{ relation, other }];
    });
  return [
    ...relationTypes
      .filter((type) => beginnings(type).includes(annotation.label))
      .map((type): RelationRow => ({
        type,
        direction: 'out',
        links: linksOf(type, 'from', 'to'),
      }))
      .filter(({ type, links }) => type.retired !== true || links.length > 0),
    ...relationTypes
      .filter((type) => endings(type).includes(annotation.label))
      .map((type): RelationRow => ({ type, direction: 'in', links: linksOf(type, 'to', 'from') }))
      .filter(({ links }) => links.length > 0),
  ];
}

/** What an annotation may be linked to and is not yet, the nearest in the text first. */
export function relationTargets(
  layer: Layer,
  labels: LabelSet,
  from: Annotation,
): readonly Annotation[] {
  const linked = new Set(
    layer.relations.filter((relation) => relation.from === from.id).map(({ to }) => to),
  );
  const distance = ({ start, end }: Annotation): number =>
    Math.max(start - from.end, from.start - end, 0);
  return layer.annotations.all
    .filter(
      (other) =>
        other.id !== from.id &&
        !linked.has(other.id) &&
        relationTypeBetween(labels, from.label, other.label) !== undefined,
    )
    .sort((a, b) => distance(a) - distance(b));
}
