import type { Layer } from '../annotation/layer.ts';
import { err, ok } from '../base/result.ts';
import type { AnnotatedReport, Reviewer } from '../project/project.ts';
import type { Format } from './format.ts';

/** A format whose corpora are read as the work of one reviewer; a report that holds the work of several is refused, since it cannot be both. */
export function underReviewer(format: Format, reviewer: Reviewer): Format {
  const { read } = format;
  if (read === null) return format;
  return {
    ...format,
    read(content) {
      const corpus = read(content);
      if (!corpus.ok) return corpus;
      const { project, reports } = corpus.value;
      const mixed = reports.find(({ layers }) => layers.filter(isWork).length > 1);
      if (mixed !== undefined) {
        const detail = `the report ${mixed.report.title} has the work of several reviewers`;
        return err({ line: null, detail });
      }
      return ok({
        project: { ...project, reviewers: [reviewer] },
        reports: reports.map((report) => withReviewer(report, reviewer)),
      });
    },
  };
}

function withReviewer(annotated: AnnotatedReport, { id }: Reviewer): AnnotatedReport {
  const layers = annotated.layers.filter(isWork).map((layer) => ({ ...layer, reviewer: id }));
  return { ...annotated, layers };
}

function isWork({ annotations, rejections, regions, details, state }: Layer): boolean {
  const answers = rejections.length + regions.length;
  return annotations.size > 0 || answers > 0 || details !== null || state !== 'not-started';
}
