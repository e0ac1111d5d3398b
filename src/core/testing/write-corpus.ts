import type { Format, FormatCard, Loss, WriteOptions } from '../format/format.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { encodeUtf8 } from './utf8.ts';

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
  const add = (path: string, content: string | Uint8Array) => {
    if (typeof content === 'string') files[path] = (files[path] ?? '') + content;
    else blobs[path] = joined(blobs[path], content);
  };
  for (const { path, content } of writer.begin()) add(path, content);
  for (const report of reports) {
    for (const { path, content } of writer.report(report)) add(path, content);
  }
  const sizes = [
    ...Object.entries(files).map(([path, text]) => ({ path, bytes: encodeUtf8(text).length })),
    ...Object.entries(blobs).map(([path, bytes]) => ({ path, bytes: bytes.length })),
  ];
  const end = writer.end(sizes.map((file) => ({ ...file, sha256: '0'.repeat(64) })));
  for (const { path, content } of end.chunks) add(path, content);
  return { files, blobs, losses: end.losses, card: end.card };
}

function joined(first: Uint8Array | undefined, second: Uint8Array): Uint8Array {
  if (first === undefined) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
