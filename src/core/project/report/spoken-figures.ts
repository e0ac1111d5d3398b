import { type Annotation, compareText } from '../../annotation/annotation.ts';
import type { Attributes } from '../../annotation/label/attribute.ts';
import type { Layer } from '../../annotation/layer.ts';
import { finalReviewer } from '../project.ts';
import { suggestAttributes } from '../../suggest/attributes.ts';

/** The layer that speaks for a report's figures: the adjudicated one where it has any, else the one with most of them; null where none has. */
export function figureLayer(layers: readonly Layer[]): Layer | null {
  const counted = layers
    .map((layer) => ({ layer, figures: figuresOf(layer).length }))
    .filter(({ figures }) => figures > 0)
    .sort((a, b) => b.figures - a.figures || compareText(a.layer.reviewer, b.layer.reviewer));
  const final = counted.find(({ layer }) => layer.reviewer === finalReviewer);
  return (final ?? counted[0])?.layer ?? null;
}

/** The figures of a layer, in document order. */
export function figuresOf({ annotations }: Layer): readonly Annotation[] {
  return annotations.all.filter(({ label }) => label === 'figure');
}

/** The attributes of a figure; one to which nobody gave a number is read from its words. */
export function numberedAttributes({
  attributes,
  quote,
}: Pick<Annotation, 'attributes' | 'quote'>): Attributes {
  const isNumbered = ['value', 'low', 'high'].some((name) => attributes[name] !== undefined);
  return isNumbered ? attributes : { ...suggestAttributes('figure', quote), ...attributes };
}
