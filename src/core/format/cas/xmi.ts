import type { AttributeValue } from '../../annotation/label/attribute.ts';
import type { Project } from '../../project/project.ts';
import { casReading } from './cas-card.ts';
import { FeatureTable } from '../feature-name.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import { layerWriter } from '../layer-writer.ts';
import { typeSystemXml } from './type-system-xml.ts';
import { isXmi, readXmi } from './xmi-read.ts';
import { xmiDocument } from './xmi-write.ts';
import { xmlCharacters } from '../xml/xml-text.ts';

/** UIMA CAS as XMI, with the type system that it needs. Offsets in UTF-16 units. */
export const xmi: Format = {
  id: 'xmi',
  name: { 'zh-CN': 'UIMA CAS XMI（INCEpTION）', en: 'UIMA CAS XMI (INCEpTION)' },
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
  alters: { text: xmlCharacters, value: xmlValue, note: xmlCharacters },
  schemes: [],
  overlapRules: [],
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: xmiWriter,
  recognises: isXmi,
  read: readXmi,
};

/** A value with nothing in it that XML does not allow. */
export function xmlValue(value: AttributeValue): AttributeValue {
  return typeof value === 'string' ? xmlCharacters(value) : value.map(xmlCharacters);
}

function xmiWriter({ labels: set }: Project, { labels }: WriteOptions): CorpusWriter {
  const features = new FeatureTable(set, labels);
  return layerWriter(labels, {
    format: xmi,
    document(document) {
      const own = new FeatureTable(set, labels);
      const content = xmiDocument(document, own);
      return {
        chunks: [{ path: `${document.path}.xmi`, content, isText: true }],
        features: own.all(),
      };
    },
    take: ({ features: met = [] }) => features.take(met),
    // At the end, when every attribute has been met.
    end: () => ({
      chunks: [{ path: 'xmi/TypeSystem.xml', content: typeSystemXml(features) }],
      card: {
        frontMatter: null,
        reading: `| path | holds |
| --- | --- |
| \`xmi/TypeSystem.xml\` | the types and features of all documents |
| \`xmi/REVIEWER/NAME.xmi\` | a report with one reviewer's annotations of it |
| \`xmi/NAME.xmi\` | a report that nobody has begun |

In INCEpTION the format is "UIMA CAS XMI (XML 1.0)", and \`TypeSystem.xml\` is imported under the layers of a project; in Python,
\`cassis.load_cas_from_xmi(file, typesystem=cassis.load_typesystem(types))\`.

${casReading}- Characters that XML does not allow (controls) are blanks, so that offsets stay.
`,
      },
    }),
  });
}
