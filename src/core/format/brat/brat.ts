import type { Project } from '../../project/project.ts';
import type { Span } from '../../text/span.ts';
import type { Glimpse } from '../corpus-source.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import { bratCard } from './brat-card.ts';
import { annotationConf, visualConf } from './brat-conf.ts';
import { readBrat, textBeside } from './brat-read.ts';
import { bratAnnotations, saidLines } from './brat-write.ts';
import { FeatureTable } from '../feature-name.ts';
import { layerWriter } from '../layer-writer.ts';

/** brat standoff: a text and an `.ann` file a document, offsets in code points, with the configuration that brat's server needs. */
export const brat: Format = {
  id: 'brat',
  name: { 'zh-CN': 'brat 离线标注', en: 'brat standoff' },
  abilities: {
    lossless: false,
    offsets: 'code-point',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: { span: bratSpan },
  schemes: [],
  overlapRules: [],
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: bratWriter,
  recognises: isBrat,
  read: readBrat,
};

function bratWriter({ labels: set }: Project, { labels }: WriteOptions): CorpusWriter {
  return layerWriter(labels, {
    format: brat,
    document(document) {
      const content = bratAnnotations(document, set, new FeatureTable(set, labels));
      const text = { path: `${document.path}.txt`, content: document.text };
      // Without a file of annotations brat does not show the text, so that an empty one stands beside it.
      return { chunks: [text, { path: `${document.path}.ann`, content }] };
    },
    end: () => ({
      chunks: [
        { path: 'brat/annotation.conf', content: annotationConf(set, labels) },
        { path: 'brat/visual.conf', content: visualConf(set, labels) },
      ],
      card: bratCard,
    }),
  });
}

/** A span less the line ends at its edges, which no fragment of it holds; null where nothing is left. */
function bratSpan(text: string, span: Span): Span | null {
  const fragments = saidLines(text, span);
  const [first, last] = [fragments[0], fragments.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function isBrat({ paths, beginning }: Glimpse): boolean {
  const texts = new Set(paths);
  // Without their text annotations are of this format all the same, and its reader says what is missing.
  return paths.some(
    (path) =>
      path.endsWith('.ann') &&
      (texts.has(textBeside(path)) ? /^(?:$|[TREAMN#*][^\t\n]*\t)/ : /^[TREAMN#*][^\t\n]*\t/).test(
        beginning(path),
      ),
  );
}
