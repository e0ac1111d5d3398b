import type { ForeignDocument } from '../format/foreign/foreign-document.ts';
import type { Format } from '../format/format.ts';
import { type MemoryFiles, memorySource } from './memory-source.ts';
import { readCorpus } from './read-corpus.ts';

/** What a format reads off some files, spans told as `label: text`, and what it says is wrong. */
export interface ReadFiles {
  readonly documents: readonly ForeignDocument[];
  readonly told: readonly {
    readonly name: string;
    readonly text: string;
    readonly spans: readonly string[];
  }[];
  readonly problems: readonly string[];
}

/** Reads files as a corpus of a format. */
export async function readFiles(format: Format, files: MemoryFiles): Promise<ReadFiles> {
  if (format.read === null) throw new Error(`${format.id} does not read`);
  const { documents, problems } = await readCorpus(format.read(memorySource(files)));
  return {
    documents,
    told: documents.map(({ name, text, spans }) => ({
      name,
      text,
      spans: spans.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`),
    })),
    problems: problems.map(({ file, line, detail }) => `${file}:${line ?? ''} ${detail}`),
  };
}
