import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Signing } from '../../../core/annotation/sign-off.ts';
import type { AnnotationFilter } from '../../state/window/inspector-slice.ts';

/** The annotations that pass every part of a filter, in document order. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  signingOf: (annotation: Annotation) => Signing | null = () => null,
): readonly Annotation[] {
  const { text, label, verdict, flagged, signing } = filter;
  const wanted = fold(text.trim());
  if (filtersNothing(filter)) return annotations;
  return annotations.filter(
    (annotation) =>
      (label === null || annotation.label === label) &&
      (verdict === null || annotation.verdict === verdict) &&
      (!flagged || annotation.flagged) &&
      (signing === null || signingOf(annotation) === signing) &&
      (wanted === '' || fold(said(annotation)).includes(wanted)),
  );
}

/** Whether a filter lets everything through. */
export function filtersNothing({
  text,
  label,
  verdict,
  flagged,
  signing,
}: AnnotationFilter): boolean {
  const isWide = label === null && verdict === null && !flagged && signing === null;
  return isWide && text.trim() === '';
}

function said({ quote, note, attributes }: Annotation): string {
  return [quote, note, ...Object.values(attributes).flat()].join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
