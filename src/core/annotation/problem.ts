import { isSpanOf } from '../text/span.ts';
import type { Annotation } from './annotation.ts';
import { type AttributeProblem, attributeProblem } from './label/attribute.ts';
import { type LabelSet, labelById } from './label/label.ts';
import { type Region, regionEdges } from './region.ts';
import type { Rejection } from './rejection.ts';

/** What is wrong with an annotation of a text. */
export type AnnotationProblem =
  | { readonly kind: 'bad-span' }
  | { readonly kind: 'quote-differs'; readonly actual: string }
  | { readonly kind: 'unknown-label'; readonly label: string }
  | { readonly kind: 'unknown-attribute'; readonly attribute: string }
  | {
      readonly kind: 'bad-attribute';
      readonly attribute: string;
      readonly problem: AttributeProblem;
    };

/** The first rule that an annotation breaks against its text (I2) and its label set, or null. */
export function annotationProblem(
  text: string,
  labels: LabelSet,
  annotation: Annotation,
): AnnotationProblem | null {
  if (!isSpanOf(text, annotation)) return { kind: 'bad-span' };
  const actual = text.slice(annotation.start, annotation.end);
  if (actual !== annotation.quote) return { kind: 'quote-differs', actual };
  const label = labelById(labels, annotation.label);
  if (label === undefined) return { kind: 'unknown-label', label: annotation.label };
  for (const [attribute, value] of Object.entries(annotation.attributes)) {
    const definition = label.attributes.find(({ id }) => id === attribute);
    if (definition === undefined) return { kind: 'unknown-attribute', attribute };
    const problem = attributeProblem(definition.type, value);
    if (problem !== null) return { kind: 'bad-attribute', attribute, problem };
  }
  return null;
}

/** The first rule that a rejection breaks against its text (I2), or null; its label may be one that the project has given up since. */
export function rejectionProblem(
  text: string,
  rejection: Rejection,
): Extract<AnnotationProblem, { readonly kind: 'bad-span' | 'quote-differs' }> | null {
  if (!isSpanOf(text, rejection)) return { kind: 'bad-span' };
  const actual = text.slice(rejection.start, rejection.end);
  return actual === rejection.quote ? null : { kind: 'quote-differs', actual };
}

/** The first rule that a region breaks against its text (I2), or null. */
export function regionProblem(
  text: string,
  region: Region,
): Extract<AnnotationProblem, { readonly kind: 'bad-span' | 'quote-differs' }> | null {
  if (!isSpanOf(text, region)) return { kind: 'bad-span' };
  const { opening, closing } = regionEdges(text, region);
  if (opening !== region.opening) return { kind: 'quote-differs', actual: opening };
  return closing === region.closing ? null : { kind: 'quote-differs', actual: closing };
}
