import type { Annotation } from '../annotation/annotation.ts';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AnnotatedReport, Project, Report } from '../project/project.ts';
import { noParts } from '../project/project-record.ts';
import { aTime, anAnnotation } from './builders.ts';

// As long as a real hash; nothing in core computes one.
const someHash = '0'.repeat(64);

/** A project of 李雷 with the built-in labels. */
export function aProject(given: Partial<Project> = {}): Project {
  return {
    id: 'project-1',
    name: '示例',
    createdAt: aTime,
    labels: builtInLabels,
    parts: noParts,
    reviewers: [{ id: '李雷', name: '李雷' }],
    ...given,
  };
}

/** A report of a text with some of its layers. */
export function annotated(
  text: string,
  layers: readonly Layer[] = [],
  given: Partial<Report> = {},
): AnnotatedReport {
  const report: Report = {
    id: 'r1',
    title: '报告一',
    date: '2019-09-18',
    outlet: null,
    author: null,
    url: null,
    source: { name: 'r1.txt', encoding: 'utf-8', sha256: someHash },
    textSha256: someHash,
    length: text.length,
    importedAt: aTime,
    ...given,
  };
  return { report, text, source: null, layers };
}

/** An annotation of the first place where a quote stands in a text. */
export function quoted(text: string, quote: string, given: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`the text does not hold ${quote}`);
  return anAnnotation({ ...given, start, end: start + quote.length }, text);
}
