import type { Project } from '../../project/project.ts';
import { FeatureTable } from '../feature-name.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import { layerWriter } from '../layer-writer.ts';
import { teiCard } from './tei-card.ts';
import { isTei, readTei } from './tei-read.ts';
import { teiDocument } from './tei-write.ts';
import { xmlValue } from '../cas/xmi.ts';
import { xmlCharacters } from '../xml/xml-text.ts';

/** TEI P5: spans that nest are elements in the text, those that cross or span lines lie between anchors; the rest is stand-off. */
export const tei: Format = {
  id: 'tei',
  name: { 'zh-CN': 'TEI P5', en: 'TEI P5' },
  abilities: {
    lossless: false,
    offsets: 'none',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: { text: xmlCharacters, value: xmlValue, note: xmlCharacters },
  schemes: [],
  overlapRules: [],
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: teiWriter,
  recognises: isTei,
  read: readTei,
};

function teiWriter({ labels: set, reviewers }: Project, { labels }: WriteOptions): CorpusWriter {
  return layerWriter(labels, {
    format: tei,
    document(document) {
      const features = new FeatureTable(set, labels);
      const reviewer = reviewers.find(({ id }) => id === document.reviewer)?.name;
      const content = teiDocument(document, set, features, reviewer ?? document.reviewer);
      return { chunks: [{ path: `${document.path}.xml`, content }] };
    },
    end: () => ({ chunks: [], card: teiCard }),
  });
}
