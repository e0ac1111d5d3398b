import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { type Span, isSpanOf } from '../../text/span.ts';
import { verdictOf } from '../cas/cas-read.ts';
import { attributeOfFeature, ownFeatures } from '../feature-name.ts';
import type { ForeignDocument, ForeignRelation, ForeignSpan } from '../foreign/foreign-document.ts';
import { type TeiFeatures, teiFeatures } from './tei-features.ts';
import { teiText } from './tei-text.ts';
import { teiApplication } from './tei-write.ts';
import { type XmlElement, xmlElements, xmlTextOf } from '../xml/xml-read.ts';

/** A TEI document, and what in it is not taken. */
export interface TeiDocument {
  readonly document: ForeignDocument;
  readonly problems: readonly { readonly line: number; readonly detail: string }[];
}

// Elements that say of words what they are.
const naming = new Set(
  (
    'rs name persName placeName orgName geogName objectName country region settlement district ' +
    'date time num measure term'
  ).split(' '),
);

/** Elements that do not say what by their own name, but by their type. */
const typed = new Set(['rs', 'name', 'seg', 'span']);

/** The text, the spans and the relations of a TEI element; null where it has no text. */
export function teiDocument(
  name: string,
  root: XmlElement,
  reviewer: string | null,
): TeiDocument | null {
  const body = xmlElements(root).find((element) => element.name === 'text');
  return body === undefined ? null : new TeiReading(root, body, reviewer).document(name);
}

class TeiReading {
  readonly #root: XmlElement;
  readonly #reviewer: string | null;
  readonly #text: string;
  readonly #places: ReadonlyMap<XmlElement, Span>;
  readonly #byId = new Map<string, XmlElement>();
  readonly #problems: { readonly line: number; readonly detail: string }[] = [];
  /** Whether Hezhu wrote the file: then the attributes are in its feature structures, whole. */
  readonly #own: boolean;

  constructor(root: XmlElement, body: XmlElement, reviewer: string | null) {
    this.#root = root;
    this.#reviewer = reviewer;
    const { text, places } = teiText(body);
    this.#text = text;
    this.#places = places;
    for (const element of allElements(root)) {
      const id = element.attributes.get('xml:id');
      if (id === undefined) continue;
      if (this.#byId.has(id)) this.#refuse(element, `two elements have the xml:id ${id}`);
      else this.#byId.set(id, element);
    }
    this.#own = allElements(root).some(
      (element) =>
        element.name === 'application' && element.attributes.get('ident') === teiApplication,
    );
  }

  document(name: string): TeiDocument {
    const spans = new Map<XmlElement, ForeignSpan>();
    for (const element of allElements(this.#root)) {
      const place = this.#placeOf(element);
      if (place === null) continue;
      if (isSpanOf(this.#text, place)) {
        spans.set(element, this.#span(element, place, `s${spans.size + 1}`));
      } else this.#refuse(element, `<${element.name}> holds no text`);
    }
    const relations = allElements(this.#root)
      .filter((element) => element.name === 'relation')
      .flatMap((element) => this.#relations(element, spans));
    const document = { name, text: this.#text, spans: [...spans.values()], relations };
    return { document, problems: this.#problems };
  }

  /** Where an element that is a span stands; null for all others. */
  #placeOf(element: XmlElement): Span | null {
    const { name, attributes } = element;
    if (name === 'span') {
      const pointers = attributes.get('target')?.split(/\s+/);
      const from = this.#target(pointers?.[0] ?? attributes.get('from'));
      const to = this.#target(pointers?.at(-1) ?? attributes.get('to') ?? attributes.get('from'));
      if (from !== null && to !== null) return { start: from.start, end: to.end };
      this.#refuse(element, 'a <span> of which an end is nowhere in the text');
      return null;
    }
    const says =
      naming.has(name) || (name === 'seg' && (attributes.has('type') || attributes.has('ana')));
    return says ? (this.#places.get(element) ?? null) : null;
  }

  #target(pointer: string | undefined): Span | null {
    const element = this.#byId.get(pointer?.replace(/^#/, '') ?? '');
    return (element && this.#places.get(element)) ?? null;
  }

  #span(element: XmlElement, { start, end }: Span, freshKey: string): ForeignSpan {
    const features = this.#features(element);
    const type = element.attributes.get('type');
    const label = features.type ?? (typed.has(element.name) ? type : undefined) ?? element.name;
    const said = (feature: string) => String(features.values.get(feature) ?? '');
    const own: readonly string[] = Object.values(ownFeatures);
    const values = [...features.values].filter(([feature]) => !own.includes(feature));
    const remark = element.name === 'span' ? xmlTextOf(element).trim() : '';
    return {
      key: element.attributes.get('xml:id') ?? freshKey,
      start,
      end,
      label,
      quote: null,
      attributes: Object.fromEntries([
        ...(this.#own ? [] : this.#elementAttributes(element)),
        ...values.map(([feature, value]) => [attributeOfFeature(feature), value] as const),
      ]),
      note: said(ownFeatures.note) || remark,
      flagged: said(ownFeatures.flagged) === 'true',
      verdict: verdictOf(said(ownFeatures.verdict)),
      reviewer: this.#reviewer,
    };
  }

  #features({ attributes }: XmlElement): TeiFeatures {
    const pointers = attributes.get('ana')?.split(/\s+/) ?? [];
    const found = pointers
      .map((pointer) => this.#byId.get(pointer.replace(/^#/, '')))
      .find((element) => element?.name === 'fs');
    return found === undefined ? { type: null, values: new Map() } : teiFeatures(found);
  }

  /** What the element itself says, but for what is said by its place and label. */
  #elementAttributes({
    name,
    attributes,
  }: XmlElement): readonly (readonly [string, AttributeValue])[] {
    const passed = ['ana', 'from', 'to', 'target', ...(typed.has(name) ? ['type'] : [])];
    return [...attributes].filter(([key]) => !key.includes(':') && !passed.includes(key));
  }

  #relations(
    element: XmlElement,
    spans: ReadonlyMap<XmlElement, ForeignSpan>,
  ): readonly ForeignRelation[] {
    const { attributes } = element;
    const ends = (side: string) =>
      (attributes.get(side)?.split(/\s+/) ?? []).map((pointer) => {
        const target = this.#byId.get(pointer.replace(/^#/, ''));
        return target && spans.get(target)?.key;
      });
    const [active, passive] = [ends('active'), ends('passive')];
    const type = attributes.get('name') ?? attributes.get('type') ?? 'relation';
    const links = active.flatMap((from) =>
      passive.flatMap((to) => (from === undefined || to === undefined ? [] : [{ type, from, to }])),
    );
    if (links.length === 0 || links.length < active.length * passive.length) {
      this.#refuse(element, `the relation ${type} has an end that is no span of the text`);
    }
    return links;
  }

  #refuse({ line }: XmlElement, detail: string): void {
    this.#problems.push({ line, detail });
  }
}

/** An element and all within it, in the order of the file. */
function allElements(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const pending = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    found.push(element);
    for (const child of [...xmlElements(element)].reverse()) pending.push(child);
  }
  return found;
}
