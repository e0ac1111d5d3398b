import { assertNever } from '../../base/assert-never.ts';
import { type CasAnnotation, casDocument, casTypes, sofaId } from './cas.ts';
import { writeMembers, writeSegments } from './cas-segments.ts';
import { CountedLine } from '../counted-line.ts';
import type { FeatureTable } from '../feature-name.ts';
import type { LayerDocument } from '../layer-writer.ts';
import { Utf8Writer } from '../utf8-writer.ts';
import { xmlAttribute, xmlCharacters, xmlContent } from '../xml/xml-text.ts';

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

const lines = { sentence: lineOf(casTypes.sentence), token: lineOf(casTypes.token) } as const;

/** A document as XMI, one structure a line. Every annotation is a member of the view: readers drop the others. */
export function xmiDocument(document: LayerDocument, features: FeatureTable): Uint8Array {
  const cas = casDocument(document, features);
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const out = new Utf8Writer();
  out.text(`<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI ${declared.join(' ')} xmi:version="2.0">
<cas:NULL xmi:id="0"/>
${elementOf(cas.metadata)}
`);
  writeSegments(out, cas, lines);
  for (const annotation of cas.annotations) out.text(`${elementOf(annotation)}\n`);
  out.text(`<cas:Sofa xmi:id="${sofaId}" sofaNum="1" sofaID="_InitialView" `);
  out.text(`mimeType="text/plain" sofaString="${xmlAttribute(document.text)}"/>\n`);
  out.text(`<cas:View sofa="${sofaId}" members="`);
  writeMembers(out, cas, ' ');
  return out.text('"/>\n</xmi:XMI>\n').finish();
}

function lineOf(type: string): CountedLine {
  const place = `" sofa="${sofaId}" begin="`;
  return new CountedLine(`<${tagOf(type)} xmi:id="`, place, '" end="', '"/>\n');
}

function tagOf(type: string): string {
  const tag = tags.get(type);
  if (tag === undefined) throw new Error(`no namespace for ${type}`);
  return tag;
}

function elementOf({ id, type, start, end, features }: CasAnnotation): string {
  const tag = tagOf(type);
  const attributes = features.map(([name, value]) => {
    switch (value.kind) {
      case 'text':
        return ` ${name}="${xmlAttribute(xmlCharacters(value.text))}"`;
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
