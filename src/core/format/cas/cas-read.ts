import { type Verdict, verdicts } from '../../annotation/annotation.ts';
import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { isSpanOf } from '../../text/span.ts';
import { casTypes } from './cas.ts';
import { attributeOfFeature, ownFeatures } from '../feature-name.ts';
import type { ForeignDocument, ForeignRelation, ForeignSpan } from '../foreign/foreign-document.ts';

/** A structure of a CAS as a file holds it. */
export interface ReadStructure {
  readonly id: number;
  /** Full name of its type. */
  readonly type: string;
  /** Features that hold values, numbers and flags as texts. */
  readonly values: ReadonlyMap<string, AttributeValue>;
  /** Features that name one other structure. */
  readonly references: ReadonlyMap<string, number>;
  /** What its slots link it to, as what. */
  readonly slots: readonly CasSlot[];
  /** Where the file says it, or null. */
  readonly line: number | null;
}

/** A link from an annotation to another, in a feature of slots as INCEpTION has them. */
export interface CasSlot {
  readonly feature: string;
  /** The role of the other; empty where none is said. */
  readonly role: string;
  /** Id of the other; null where it is not said. */
  readonly target: number | null;
}

/** What a CAS is read into. */
export interface CasDocument {
  readonly document: ForeignDocument;
  readonly problems: readonly { readonly line: number | null; readonly detail: string }[];
}

// What tools say of words, sentences and documents: nobody's annotations, though they are annotations of UIMA.
const structural =
  /^(?:uima\.(?:tcas|cas)\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:metadata|segmentation|lexmorph|syntax)\.|org\.dkpro\.core\.api\.xml\.|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.)/;

const places = new Set(['begin', 'end', 'sofa']);

/** The spans and relations of a CAS: every annotation that is neither word nor sentence, whatever layer it is of. */
export function documentOfCas(
  name: string,
  text: string,
  structures: readonly ReadStructure[],
  reviewer: string | null,
): CasDocument {
  const problems: { line: number | null; detail: string }[] = [];
  const spans = new Map<number, ForeignSpan>();
  const links: ReadStructure[] = [];
  const passedOver = new Map<string, number>();
  for (const structure of structures) {
    const { id, type, references, values, line } = structure;
    if (structural.test(type)) {
      const isFrame = type === casTypes.sentence || type === casTypes.token || !values.has('begin');
      if (!isFrame && !/Document(?:Annotation|MetaData)$|^uima\.cas\./.test(type)) {
        passedOver.set(type, (passedOver.get(type) ?? 0) + 1);
      }
    } else if (references.has('Governor') && references.has('Dependent')) links.push(structure);
    else if (values.has('begin')) {
      const span = spanOf(structure, text, reviewer);
      const [begin, end] = [values.get('begin'), values.get('end')].map(String);
      const place = `${shortName(type)} ${id}: ${begin ?? ''}–${end ?? ''}`;
      const detail = `${place} is no span of a text of ${text.length} units`;
      if (span === null) problems.push({ line, detail });
      else if (spans.has(id)) problems.push({ line, detail: `two structures have the id ${id}` });
      else spans.set(id, span);
    } else passedOver.set(type, (passedOver.get(type) ?? 0) + 1);
    for (const feature of structural.test(type) ? [] : featuresPassedOver(structure)) {
      const key = `the feature ${feature} of ${type}`;
      passedOver.set(key, (passedOver.get(key) ?? 0) + 1);
    }
  }
  const relations = links.flatMap((link) => {
    const relation = relationOf(link, spans);
    if (relation === null) {
      const detail = `relation ${link.id}: an end of it is no span that is read`;
      problems.push({ line: link.line, detail });
    }
    return relation ?? [];
  });
  const slotted = structures.flatMap(({ id, line, slots }) =>
    slots.flatMap(({ feature, role, target }) => {
      const [from, to] = [spans.get(id)?.key, spans.get(target ?? 0)?.key];
      if (from !== undefined && to !== undefined) {
        return [{ type: role === '' ? feature : role, from, to }];
      }
      const detail = `slot ${feature} of ${id}: an end of it is no span that is read`;
      problems.push({ line, detail });
      return [];
    }),
  );
  for (const [what, count] of passedOver) {
    problems.push({ line: null, detail: `not read: ${what} (${count})` });
  }
  const all = [...relations, ...slotted];
  return { document: { name, text, spans: [...spans.values()], relations: all }, problems };
}

/** The features of which nothing is read: references to other structures than the ends of a relation, and what else a relation says. */
function featuresPassedOver({ values, references }: ReadStructure): readonly string[] {
  const ends = ['Governor', 'Dependent'];
  const links = [...references.keys()].filter((feature) => !ends.includes(feature));
  if (!ends.every((end) => references.has(end))) return links;
  const naming = labelFeature(values);
  const said = [...values].flatMap(([feature, value]) =>
    feature === naming || places.has(feature) || value.length === 0 ? [] : [feature],
  );
  return [...links, ...said];
}

function spanOf(
  { id, type, values }: ReadStructure,
  text: string,
  reviewer: string | null,
): ForeignSpan | null {
  const [start, end] = [Number(values.get('begin')), Number(values.get('end'))];
  if (!isSpanOf(text, { start, end })) return null;
  const naming = labelFeature(values);
  const attributes = [...values].filter(([feature]) => feature !== naming && isAttribute(feature));
  const said = (feature: string) => String(values.get(feature) ?? '');
  return {
    key: String(id),
    start,
    end,
    label: naming === null ? shortName(type) : said(naming),
    // UIMA holds no quotes: the text at the place is all there is.
    quote: null,
    attributes: Object.fromEntries(
      attributes.map(([feature, value]) => [attributeOfFeature(feature), value]),
    ),
    note: said(ownFeatures.note),
    flagged: said(ownFeatures.flagged) === 'true',
    verdict: verdictOf(said(ownFeatures.verdict)),
    reviewer,
  };
}

/** The feature that names what an annotation is: `label`, or `value` as the named entities of DKPro have it. */
function labelFeature(values: ReadStructure['values']): string | null {
  const found = ['label', 'value'].find((feature) => {
    const value = values.get(feature);
    return typeof value === 'string' && value !== '';
  });
  return found ?? null;
}

function isAttribute(feature: string): boolean {
  return !places.has(feature) && !Object.values<string>(ownFeatures).includes(feature);
}

/** A verdict of Hezhu's, or none found. */
export function verdictOf(said: string): Verdict {
  return verdicts.find((verdict) => verdict === said) ?? 'unchecked';
}

function relationOf(
  { type, values, references }: ReadStructure,
  spans: ReadonlyMap<number, ForeignSpan>,
): ForeignRelation | null {
  const from = spans.get(references.get('Governor') ?? 0)?.key;
  const to = spans.get(references.get('Dependent') ?? 0)?.key;
  const naming = labelFeature(values);
  if (from === undefined || to === undefined) return null;
  return { type: naming === null ? shortName(type) : String(values.get(naming)), from, to };
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
