import { assertNever } from '../base/assert-never.ts';
import { type CasAnnotation, casAnnotations, casTypes, sofaId } from './cas.ts';
import type { FeatureTable } from './feature-name.ts';
import { inPieces } from './in-pieces.ts';
import type { LayerDocument } from './layer-writer.ts';
import { xmlAttribute, xmlContent } from './xml-text.ts';

const tags: ReadonlyMap<string, string> = new Map([
  [casTypes.metadata, 'metadata:DocumentMetaData'],
  [casTypes.sentence, 'segmentation:Sentence'],
  [casTypes.token, 'segmentation:Token'],
  [casTypes.entity, 'custom:Entity'],
  [casTypes.relation, 'custom:Relation'],
]);

const namespaces = {
  xmi: 'http://www.omg.org/XMI',
  cas: 'http:///uima/cas.ecore',
  metadata: 'http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore',
  segmentation: 'http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore',
  custom: 'http:///webanno/custom.ecore',
} as const;

/**
 * A document as XMI in pieces, one structure a line. Every annotation is a member of the view: readers drop the others. Structures and text
 * are pieces of their own, since a text in Latin letters alone goes to the disk far faster.
 */
export function xmiDocument(document: LayerDocument, features: FeatureTable): readonly string[] {
  const annotations = casAnnotations(document, features);
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const members = annotations.map(({ id }) => id).join(' ');
  const text = xmlAttribute(document.text);
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI ${declared.join(' ')} xmi:version="2.0">
<cas:NULL xmi:id="0"/>
`;
  return [
    head,
    ...inPieces(annotations, (annotation) => `${elementOf(annotation)}\n`),
    `<cas:Sofa xmi:id="${sofaId}" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString="${text}"/>\n`,
    `<cas:View sofa="${sofaId}" members="${members}"/>\n</xmi:XMI>\n`,
  ];
}

function elementOf({ id, type, start, end, features }: CasAnnotation): string {
  const tag = tags.get(type);
  if (tag === undefined) throw new Error(`no namespace for ${type}`);
  // Sentences and tokens, of which a corpus has a hundred million.
  if (features.length === 0) {
    return `<${tag} xmi:id="${id}" sofa="${sofaId}" begin="${start}" end="${end}"/>`;
  }
  const attributes = features.map(([name, value]) => {
    switch (value.kind) {
      case 'text':
        return ` ${name}="${xmlAttribute(value.text)}"`;
      case 'flag':
        return ` ${name}="true"`;
      case 'reference':
        return ` ${name}="${value.id}"`;
      case 'list':
        return '';
      default:
        return assertNever(value);
    }
  });
  const items = features.flatMap(([name, value]) =>
    value.kind === 'list'
      ? value.items.map((item) => `<${name}>${xmlContent(item)}</${name}>`)
      : [],
  );
  const language = type === casTypes.metadata ? ' language="zh"' : '';
  const place = `xmi:id="${id}" sofa="${sofaId}" begin="${start}" end="${end}"${language}`;
  const head = `<${tag} ${place}${attributes.join('')}`;
  return items.length === 0 ? `${head}/>` : `${head}>${items.join('')}</${tag}>`;
}
