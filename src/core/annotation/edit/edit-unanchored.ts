import { type Span, isSpanOf } from '../../text/span.ts';
import type { Annotation, Relation } from '../annotation.ts';
import type { Attributes } from '../label/attribute.ts';
import { type Change, noDiff } from './change.ts';
import { type EditContext, change } from './edit.ts';
import type { Layer } from '../layer.ts';
import { regionEdges } from '../region.ts';
import type { Unanchored } from '../unanchored.ts';

/**
 * Gives a record that had lost its place a span, with the links whose other end is there. A verdict was on the words that stood there, so
 * that on other words it is open again; `attributes` says what becomes of those of an annotation.
 * @throws RangeError where the span is empty, outside the text, or splits a surrogate pair.
 */
export function place(
  layer: Layer,
  text: string,
  unanchored: Unanchored,
  { start, end }: Span,
  attributes: Attributes,
  context: EditContext,
): Change {
  if (!isSpanOf(text, { start, end })) {
    throw new RangeError(`[${start}, ${end}) is no span of this text`);
  }
  const quote = text.slice(start, end);
  const gone = { ...noDiff, removed: [unanchored] };
  switch (unanchored.kind) {
    case 'annotation': {
      const isSame = quote === unanchored.record.quote;
      const annotation: Annotation = {
        ...unanchored.record,
        ...{ start, end, quote, attributes, updatedAt: context.at },
        verdict: isSame ? unanchored.record.verdict : 'unchecked',
      };
      return change('place', context, {
        annotations: { ...noDiff, added: [annotation] },
        relations: { ...noDiff, added: linksThatFit(layer, unanchored) },
        unanchored: gone,
      });
    }
    case 'rejection':
      return change('place', context, {
        rejections: { ...noDiff, added: [{ ...unanchored.record, start, end, quote }] },
        unanchored: gone,
      });
    case 'region': {
      const edges = regionEdges(text, { start, end });
      return change('place', context, {
        regions: { ...noDiff, added: [{ ...unanchored.record, start, end, ...edges }] },
        unanchored: gone,
      });
    }
  }
}

/** Lets go of records that have lost their place. */
export function discard(unanchored: readonly Unanchored[], context: EditContext): Change {
  return change('discard', context, { unanchored: { ...noDiff, removed: unanchored } });
}

/** The links of a record that comes back of which the other end is there; those to another without a place come back with that one. */
export function linksThatFit(
  layer: Pick<Layer, 'annotations' | 'relations'>,
  { id, relations }: Unanchored,
): readonly Relation[] {
  const known = new Set(layer.relations.map((relation) => relation.id));
  const isThere = (end: string) => end === id || layer.annotations.get(end) !== undefined;
  return relations.filter(
    (relation) => !known.has(relation.id) && isThere(relation.from) && isThere(relation.to),
  );
}
