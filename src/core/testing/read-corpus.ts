import type { FormatProblem } from '../format/corpus-source.ts';
import type { ForeignDocument } from '../format/foreign/foreign-document.ts';
import type { ReadItem } from '../format/read-item.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';

/** What a corpus gave when it was read, by kind. */
export interface CorpusRead {
  readonly projects: readonly Project[];
  readonly reports: readonly AnnotatedReport[];
  readonly documents: readonly ForeignDocument[];
  readonly problems: readonly FormatProblem[];
}

/** Reads a corpus to its end. */
export async function readCorpus(items: AsyncIterable<ReadItem>): Promise<CorpusRead> {
  const all: ReadItem[] = [];
  for await (const item of items) all.push(item);
  return {
    projects: all.flatMap((item) => (item.kind === 'project' ? [item.project] : [])),
    reports: all.flatMap((item) => (item.kind === 'report' ? [item.report] : [])),
    documents: all.flatMap((item) => (item.kind === 'document' ? [item.document] : [])),
    problems: all.flatMap((item) => (item.kind === 'problem' ? [item.problem] : [])),
  };
}
