import type { Layer } from '../annotation/layer.ts';
import { assertNever } from '../base/assert-never.ts';
import type { AnnotatedReport, Reviewer } from '../project/project.ts';
import type { Format, ReadItem } from './format.ts';

/** A format whose corpora are read as the work of one reviewer; a report that holds the work of several is refused, since it cannot be both. */
export function underReviewer(format: Format, reviewer: Reviewer): Format {
  const { read } = format;
  if (read === null) return format;
  return {
    ...format,
    async *read(source) {
      for await (const item of read(source)) yield itemUnder(item, reviewer);
    },
  };
}

function itemUnder(item: ReadItem, reviewer: Reviewer): ReadItem {
  switch (item.kind) {
    case 'project':
      return { ...item, project: { ...item.project, reviewers: [reviewer] } };
    case 'report':
      return item.report.layers.filter(isWork).length > 1
        ? mixed(item.report.report.title)
        : { ...item, report: withReviewer(item.report, reviewer) };
    case 'document': {
      const { document } = item;
      if (new Set(document.spans.map((span) => span.reviewer)).size > 1)
        return mixed(document.name);
      const spans = document.spans.map((span) => ({ ...span, reviewer: reviewer.id }));
      return { ...item, document: { ...document, spans } };
    }
    case 'problem':
      return item;
    default:
      return assertNever(item);
  }
}

function mixed(title: string): ReadItem {
  const detail = `the report ${title} has the work of several reviewers`;
  return { kind: 'problem', problem: { file: title, line: null, detail } };
}

function withReviewer(annotated: AnnotatedReport, { id }: Reviewer): AnnotatedReport {
  const layers = annotated.layers.filter(isWork).map((layer) => ({ ...layer, reviewer: id }));
  return { ...annotated, layers };
}

function isWork({
  annotations,
  rejections,
  regions,
  unanchored,
  casework,
  details,
  state,
}: Layer): boolean {
  const answers = rejections.length + regions.length + unanchored.length + casework.length;
  return annotations.size > 0 || answers > 0 || details !== null || state !== 'not-started';
}
