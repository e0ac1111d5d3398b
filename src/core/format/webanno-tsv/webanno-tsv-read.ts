import type { CorpusSource, FormatProblem, Glimpse } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { documentOfPath, reviewerOfPath } from '../layer-writer.ts';
import { TsvReading } from './webanno-tsv-document.ts';

const head = '#FORMAT=WebAnno TSV 3.';

/** Whether there are files of the third version of WebAnno TSV. */
export function isWebannoTsv({ paths, beginning }: Glimpse): boolean {
  return paths.some((path) => beginning(path).startsWith(head));
}

/** Reads every file of WebAnno TSV 3 of a corpus; others are passed over. */
export async function* readWebannoTsv(source: CorpusSource): AsyncIterable<ReadItem> {
  for (const path of source.paths) {
    if (!path.endsWith('.tsv')) continue;
    const reading = new TsvReading();
    let problem: FormatProblem | null = null;
    for await (const line of source.lines(path)) {
      if (!line.ok) problem = line.error;
      else {
        const { number, text } = line.value;
        const detail =
          number === 1 && !text.startsWith(head)
            ? `no WebAnno TSV 3: it does not begin with ${head}x`
            : reading.line(number, text.replace(/\r$/, ''));
        if (detail !== null) problem = { file: path, line: number, detail };
      }
      if (problem !== null) break;
    }
    if (problem !== null) {
      yield { kind: 'problem', problem };
      continue;
    }
    const reviewer = reviewerOfPath(path, 'webanno-tsv');
    const { document, problems } = reading.document(documentOfPath(path), reviewer);
    yield { kind: 'document', document };
    for (const each of problems) yield { kind: 'problem', problem: { file: path, ...each } };
  }
}
