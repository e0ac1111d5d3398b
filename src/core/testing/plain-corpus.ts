import type { AnnotatedReport } from '../project/project.ts';

/** A report as plain data for deep-equal, which sees nothing inside an `AnnotationSet`. */
export function plainReport({ report, text, source, layers }: AnnotatedReport) {
  return {
    report,
    text,
    source: source && Array.from(source),
    layers: layers.map((layer) => ({ ...layer, annotations: layer.annotations.all })),
  };
}
