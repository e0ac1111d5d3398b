import type { Annotation } from '../../annotation/annotation.ts';
import { isDecimal } from '../../annotation/label/attribute.ts';
import { type LabelSet, labelById } from '../../annotation/label/label.ts';
import { type FeatureTable, ownFeatures } from '../feature-name.ts';
import type { LayerDocument } from '../layer-writer.ts';
import { type TeiTag, teiParagraphs } from './tei-paragraphs.ts';
import { xmlAttribute, xmlCharacters, xmlContent } from '../xml/xml-text.ts';

/** The name by which the head of a file says that Hezhu wrote it. */
export const teiApplication = 'Hezhu';

/** A document as TEI P5. `reviewer` is the name of who annotated it, null where nobody did. */
export function teiDocument(
  document: LayerDocument,
  set: LabelSet,
  features: FeatureTable,
  reviewer: string | null,
): string {
  const { text, annotations } = document;
  const keys = new Map(annotations.map(({ id }, index) => [id, `T${index + 1}`]));
  const keyOf = (id: string) => keys.get(id) ?? '';
  const { body, anchored } = teiParagraphs(text, annotations, (annotation) =>
    tagOf(annotation, set, keyOf(annotation.id)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${headerOf(document, reviewer)}
${standOffOf(document, features, anchored, keyOf)}<text xml:lang="zh" xml:space="preserve"><body>${body}</body></text>
</TEI>
`;
}

function headerOf({ report }: LayerDocument, reviewer: string | null): string {
  const content = (text: string) => xmlContent(xmlCharacters(text));
  const annotator =
    reviewer === null
      ? ''
      : `<respStmt><resp>annotation</resp><name>${content(reviewer)}</name></respStmt>`;
  const source = [report.outlet, report.date, report.source.name].filter((part) => part !== null);
  return `<teiHeader>
<fileDesc>
<titleStmt><title>${content(report.title)}</title>${annotator}</titleStmt>
<publicationStmt><p>Part of a corpus exported by Hezhu; see its README.md.</p></publicationStmt>
<sourceDesc><p>${content(source.join(', '))}</p></sourceDesc>
</fileDesc>
<encodingDesc><appInfo><application ident="${teiApplication}" version="1"><label>Hezhu</label></application></appInfo></encodingDesc>
</teiHeader>`;
}

/** The element of an annotation in the text: that which the TEI has for its kind, where its attributes say enough. */
function tagOf({ label, attributes }: Annotation, set: LabelSet, key: string): TeiTag {
  const definitions = labelById(set, label)?.attributes ?? [];
  const { value, unit, code } = attributes;
  const isKind = (id: string, kind: string) =>
    definitions.some((definition) => definition.id === id && definition.type.kind === kind);
  const own = `xml:id="${key}" type="${label}" ana="#${key}.fs"`;
  if (typeof value === 'string' && isDecimal(value) && isKind('value', 'decimal')) {
    const said = typeof unit === 'string' && isTeiWord(unit) ? ` unit="${xmlAttribute(unit)}"` : '';
    return { key, name: 'measure', attributes: `${own} quantity="${value}"${said}` };
  }
  if (isKind('code', 'code')) {
    const said = typeof code === 'string' && isTeiWord(code) ? ` key="${xmlAttribute(code)}"` : '';
    return { key, name: 'placeName', attributes: own + said };
  }
  return { key, name: 'rs', attributes: own };
}

/** Whether the TEI takes a text for a word: no white space, no marks that combine, no controls. */
function isTeiWord(text: string): boolean {
  return /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(text);
}

function standOffOf(
  { annotations, relations }: LayerDocument,
  features: FeatureTable,
  anchored: readonly string[],
  keyOf: (id: string) => string,
): string {
  const spans = annotations
    .map((annotation) => ({ key: keyOf(annotation.id), label: annotation.label }))
    .filter(({ key }) => anchored.includes(key))
    .map(
      ({ key, label }) =>
        `<span xml:id="${key}" type="${label}" from="#${key}.s" to="#${key}.e" ana="#${key}.fs"/>`,
    );
  const links = relations.map(
    ({ type, from, to }) =>
      `<relation name="${type}" active="#${keyOf(from)}" passive="#${keyOf(to)}"/>`,
  );
  const structures = annotations.map((annotation) =>
    featuresOf(annotation, features, keyOf(annotation.id)),
  );
  const parts = [
    ...structures,
    ...(spans.length === 0 ? [] : ['<spanGrp>', ...spans, '</spanGrp>']),
    ...(links.length === 0 ? [] : ['<listRelation>', ...links, '</listRelation>']),
  ];
  return parts.length === 0 ? '' : `<standOff>\n${parts.join('\n')}\n</standOff>\n`;
}

function featuresOf(annotation: Annotation, features: FeatureTable, key: string): string {
  const { label, attributes, verdict, note, flagged } = annotation;
  const said = [
    ...features.of(attributes).map(({ name, value }) => {
      if (typeof value === 'string') return feature(name, stringOf(value));
      return feature(name, `<vColl org="list">${value.map(stringOf).join('')}</vColl>`);
    }),
    ...(verdict === 'unchecked' ? [] : [feature(ownFeatures.verdict, stringOf(verdict))]),
    ...(note === '' ? [] : [feature(ownFeatures.note, stringOf(note))]),
    ...(flagged ? [feature(ownFeatures.flagged, '<binary value="true"/>')] : []),
  ];
  return `<fs xml:id="${key}.fs" type="${label}">${said.join('')}</fs>`;
}

function feature(name: string, value: string): string {
  return `<f name="${name}">${value}</f>`;
}

function stringOf(text: string): string {
  return text === '' ? '<string/>' : `<string>${xmlContent(text)}</string>`;
}
