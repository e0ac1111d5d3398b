import type { Project } from '../../project/project.ts';
import { casJsonDocument } from './cas-json-write.ts';
import { isCasJson, readCasJson } from './cas-json-read.ts';
import { casReading } from './cas-card.ts';
import { FeatureTable } from '../feature-name.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import { layerWriter } from '../layer-writer.ts';

/** UIMA CAS as JSON, version 0.4: each document holds its types, so that it is loaded alone. Offsets in UTF-16 units. */
export const casJson: Format = {
  id: 'cas-json',
  name: { 'zh-CN': 'UIMA CAS JSON（INCEpTION）', en: 'UIMA CAS JSON (INCEpTION)' },
  abilities: {
    lossless: false,
    offsets: 'utf16',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: {},
  schemes: [],
  overlapRules: [],
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: casJsonWriter,
  recognises: isCasJson,
  read: readCasJson,
};

function casJsonWriter({ labels: set }: Project, { labels }: WriteOptions): CorpusWriter {
  return layerWriter(labels, {
    format: casJson,
    document(document) {
      const content = casJsonDocument(document, new FeatureTable(set, labels));
      return { chunks: [{ path: `${document.path}.json`, content, isText: true }] };
    },
    end: () => ({
      chunks: [],
      card: {
        frontMatter: null,
        reading: `| path | holds |
| --- | --- |
| \`cas-json/REVIEWER/NAME.json\` | a report with one reviewer's annotations of it, and the type system |
| \`cas-json/NAME.json\` | a report that nobody has begun |

In INCEpTION the format is "UIMA CAS JSON 0.4.0"; in Python, \`cassis.load_cas_from_json(open(path, "rb"))\`.

${casReading}`,
      },
    }),
  });
}
