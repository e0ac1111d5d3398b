import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { type CasDocument, type CasSlot, type ReadStructure, documentOfCas } from './cas-read.ts';
import { casTypes } from './cas.ts';
import type { CorpusSource, Glimpse } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { documentOfPath, reviewerOfPath } from '../layer-writer.ts';
import { type XmlElement, readXml, xmlElements, xmlTextOf } from '../xml/xml-read.ts';

/** Whether there are files of XMI. */
export function isXmi({ paths, beginning }: Glimpse): boolean {
  return paths.some((path) => /\.(?:xmi|xml)$/.test(path) && /<xmi:XMI\s/.test(beginning(path)));
}

/** Reads every XMI file of a corpus; type systems are not needed, since attributes are texts. */
export async function* readXmi(source: CorpusSource): AsyncIterable<ReadItem> {
  for (const path of source.paths) {
    if (!/\.(?:xmi|xml)$/.test(path) || /(?:^|\/)TypeSystem\.xml$/i.test(path)) continue;
    const content = await source.text(path);
    if (!content.ok) {
      yield { kind: 'problem', problem: content.error };
      continue;
    }
    const root = readXml(content.value);
    if (!root.ok) {
      yield { kind: 'problem', problem: { file: path, ...root.error } };
      continue;
    }
    const read = casOfXmi(documentOfPath(path), root.value, reviewerOfPath(path, 'xmi'));
    if (typeof read === 'string') {
      yield { kind: 'problem', problem: { file: path, line: null, detail: read } };
      continue;
    }
    yield { kind: 'document', document: read.document };
    for (const problem of read.problems) {
      yield { kind: 'problem', problem: { file: path, ...problem } };
    }
  }
}

/** An XMI document as a document of ours, or what is wrong with the whole of it. */
export function casOfXmi(
  name: string,
  root: XmlElement,
  reviewer: string | null,
): CasDocument | string {
  if (root.name !== 'XMI') return `no XMI: its root element is ${root.name}`;
  const elements = xmlElements(root);
  const sofas = elements.filter((element) => typeOf(element) === casTypes.sofa);
  const sofa = sofas.find(({ attributes }) => attributes.get('sofaID') === '_InitialView');
  const chosen = sofa ?? sofas[0];
  const text = chosen?.attributes.get('sofaString');
  if (text === undefined) return 'no text in it (a Sofa with a sofaString)';
  const id = chosen?.attributes.get('xmi:id');
  const view = elements.find(
    (element) => element.name === 'View' && element.attributes.get('sofa') === id,
  );
  const members = new Set(view?.attributes.get('members')?.split(/\s+/) ?? []);
  const byId = new Map(
    elements.map((element) => [element.attributes.get('xmi:id') ?? '', element]),
  );
  const structures = elements
    .filter((element) => typeOf(element) !== casTypes.sofa && element.name !== 'View')
    // What is no member is no annotation of the view, for UIMA either.
    .filter(({ attributes }) => members.has(attributes.get('xmi:id') ?? ''))
    .map((element) => structureOf(element, byId));
  const read = documentOfCas(name, text, structures, reviewer);
  if (sofas.length === 1) return read;
  const more = { line: null, detail: `not read: ${sofas.length - 1} other views` };
  return { ...read, problems: [...read.problems, more] };
}

/** `webanno.custom.Entity` of `Entity` in `http:///webanno/custom.ecore`. */
function typeOf({ name, namespace }: XmlElement): string {
  const path = namespace.replace(/^http:\/\/\//, '').replace(/\.ecore$/, '');
  return path === '' || path === 'uima/noNamespace' ? name : `${path.replaceAll('/', '.')}.${name}`;
}

/** `byId` are all structures: XMI does not tell the ids of slots from numbers. */
function structureOf(element: XmlElement, byId: ReadonlyMap<string, XmlElement>): ReadStructure {
  const type = typeOf(element);
  const slots: CasSlot[] = [];
  const values = new Map<string, AttributeValue>();
  const references = new Map<string, number>();
  for (const [name, value] of element.attributes) {
    const linked = value.split(' ').flatMap((id) => byId.get(id) ?? []);
    const isEnd = name === 'Governor' || name === 'Dependent';
    if (isEnd) references.set(name, Number(value));
    else if (linked.some((link) => typeOf(link) === slotType(type, name))) {
      slots.push(...linked.map((link) => slotOf(name, link)));
    } else if (!name.includes(':') && name !== 'sofa') values.set(name, value);
  }
  for (const child of xmlElements(element)) {
    const before = values.get(child.name) ?? [];
    const list = typeof before === 'string' ? [before] : before;
    values.set(child.name, [...list, xmlTextOf(child)]);
  }
  const id = Number(element.attributes.get('xmi:id'));
  return { id, type, values, references, slots, line: element.line };
}

function slotOf(feature: string, { attributes }: XmlElement): CasSlot {
  const target = attributes.get('target');
  const role = attributes.get('role') ?? '';
  return { feature, role, target: target === undefined ? null : Number(target) };
}

/** What INCEpTION names the type of the links in a feature of slots. */
function slotType(type: string, feature: string): string {
  return `${type}${feature.slice(0, 1).toUpperCase()}${feature.slice(1)}Link`;
}
