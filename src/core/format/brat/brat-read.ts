import { bratDocument } from './brat-document.ts';
import type { CorpusSource } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { documentOfPath, reviewerOfPath } from '../layer-writer.ts';

/** The path of the text that a file of annotations is of. */
export function textBeside(path: string): string {
  return path.replace(/\.ann$/, '.txt');
}

function annotationsBeside(path: string): string {
  return path.replace(/\.txt$/, '.ann');
}

/**
 * Reads every text that has annotations beside it; what stands in them that cannot be taken is listed with its line, and a text without any, which
 * brat does not show either, by its name.
 */
export async function* readBrat(source: CorpusSource): AsyncIterable<ReadItem> {
  const paths = new Set(source.paths);
  for (const path of source.paths) {
    if (path.endsWith('.txt') && !paths.has(annotationsBeside(path))) {
      yield problem(path, null, `its annotations ${annotationsBeside(path)} are missing`);
    }
    if (!path.endsWith('.ann')) continue;
    const textPath = textBeside(path);
    if (!paths.has(textPath)) {
      yield problem(path, null, `its text ${textPath} is missing`);
      continue;
    }
    const text = await source.text(textPath);
    const annotations = await source.text(path);
    if (!text.ok) yield { kind: 'problem', problem: text.error };
    else if (!annotations.ok) yield { kind: 'problem', problem: annotations.error };
    else {
      const reviewer = reviewerOfPath(path, 'brat');
      const name = documentOfPath(path);
      const { document, problems } = bratDocument(name, text.value, annotations.value, reviewer);
      yield { kind: 'document', document };
      for (const { line, detail } of problems) yield problem(path, line, detail);
    }
  }
}

function problem(file: string, line: number | null, detail: string): ReadItem {
  return { kind: 'problem', problem: { file, line, detail } };
}
