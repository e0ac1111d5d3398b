import { DocumentNames } from '../format/document-names.ts';
import type { Chunk, Format, FormatCard, Loss, WriteOptions } from '../format/format.ts';
import { sumLosses } from '../format/loss/loss-count.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** All that a format wrote of a corpus. */
export interface CorpusInMemory {
  /** Whole text files by path, in the order of their first pieces. */
  readonly files: Readonly<Record<string, string>>;
  /** Whole binary files by path. */
  readonly blobs: Readonly<Record<string, Uint8Array>>;
  readonly losses: readonly Loss[];
  readonly card: FormatCard;
}

/** Writes a corpus into memory. Checksums are zeros: core has none. */
export function writeCorpus(
  format: Format,
  project: Project,
  reports: readonly AnnotatedReport[],
  options: WriteOptions,
): CorpusInMemory {
  if (format.writer === null) throw new Error(`${format.id} does not write`);
  const writer = format.writer(project, options);
  const files: Record<string, string> = {};
  const blobs: Record<string, Uint8Array> = {};
  const add = (chunk: Chunk) => {
    const { path, content } = chunk;
    const text = textOf(chunk);
    if (text !== null) files[path] = (files[path] ?? '') + text;
    else if (typeof content !== 'string') blobs[path] = joined(blobs[path], content);
  };
  writer.begin().forEach(add);
  const names = new DocumentNames();
  const parts = reports.map((report) => writer.part(report, names.take(report.report.source.name)));
  for (const part of parts) writer.add(part).forEach(add);
  const sizes = [
    ...Object.entries(files).map(([path, text]) => ({ path, bytes: encodeUtf8(text).length })),
    ...Object.entries(blobs).map(([path, bytes]) => ({ path, bytes: bytes.length })),
  ];
  const end = writer.end(sizes.map((file) => ({ ...file, sha256: '0'.repeat(64) })));
  end.chunks.forEach(add);
  return { files, blobs, losses: sumLosses(parts.map(({ losses }) => losses)), card: end.card };
}

/** The text of a piece; null for one that is binary. @throws where what says that it is text is none. */
function textOf({ path, content, isText = false }: Chunk): string | null {
  if (typeof content === 'string') return content;
  if (!isText) return null;
  const text = decodeUtf8(content);
  if (text === null) throw new Error(`a piece of ${path} is no UTF-8`);
  return text;
}

function joined(first: Uint8Array | undefined, second: Uint8Array): Uint8Array {
  if (first === undefined) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
