import type { Project } from '../../project/project.ts';
import { safeFileName } from '../document-names.ts';
import type { Chunk, CorpusWriter, FormatCard, WriteOptions } from '../format.ts';
import { LossCount } from '../loss/loss-count.ts';
import { type PointDocument, pointDocuments } from '../point-document.ts';
import { type Expression, writableReport } from '../writable-report.ts';

/** Where the reports stand that nobody has annotated; no reviewer's id begins so. */
export const unannotated = '_unannotated';

/** A format whose files are JSON Lines, a document a line, a file a reviewer. */
export interface JsonLinesFormat extends Expression {
  /** The folder of its files. */
  readonly folder: string;
  /** A document as a line of JSON, LF at its end; bytes are UTF-8. */
  line(document: PointDocument): string | Uint8Array;
  card(project: Project, options: WriteOptions): FormatCard;
}

/** Writes `FOLDER/REVIEWER.jsonl`, or `FOLDER/REVIEWER/NAME.jsonl` where a document is to be a file. */
export function jsonLinesWriter(
  format: JsonLinesFormat,
  project: Project,
  options: WriteOptions,
): CorpusWriter {
  function chunk(document: PointDocument): Chunk {
    const owner = document.reviewer === null ? unannotated : safeFileName(document.reviewer);
    const file = options.layout === 'per-document' ? `${owner}/${document.name}` : owner;
    return {
      path: `${format.folder}/${file}.jsonl`,
      content: format.line(document),
      isText: true,
    };
  }

  return {
    begin: () => [],
    part(annotated, name) {
      const losses = new LossCount();
      const writable = writableReport(annotated, format, options.labels, losses);
      const chunks = writable === null ? [] : pointDocuments(writable, name).map(chunk);
      return { chunks, losses: losses.all() };
    },
    add: ({ chunks }) => chunks,
    end: () => ({ chunks: [], card: format.card(project, options) }),
  };
}

/** What a document says of its report, under the names that every JSON format here gives it. */
export function documentFacts({ name, title, published, outlet, reviewer }: PointDocument) {
  return { name, title, published, outlet, reviewer };
}
