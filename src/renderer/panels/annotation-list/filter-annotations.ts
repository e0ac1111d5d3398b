import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { AnnotationFilter } from '../../state/inspector-slice.ts';

/** The annotations that pass every part of a filter, in document order. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  { text, label, verdict, flagged }: AnnotationFilter,
): readonly Annotation[] {
  const wanted = fold(text.trim());
  if (wanted === '' && label === null && verdict === null && !flagged) return annotations;
  return annotations.filter(
    (annotation) =>
      (label === null || annotation.label === label) &&
      (verdict === null || annotation.verdict === verdict) &&
      (!flagged || annotation.flagged) &&
      (wanted === '' || fold(said(annotation)).includes(wanted)),
  );
}

/** Whether a filter lets everything through. */
export function filtersNothing({ text, label, verdict, flagged }: AnnotationFilter): boolean {
  return text.trim() === '' && label === null && verdict === null && !flagged;
}

function said({ quote, note, attributes }: Annotation): string {
  return [quote, note, ...Object.values(attributes).flat()].join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
