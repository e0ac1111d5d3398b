import { type CasAnnotation, casDocument, casTypes, eachSegment, sofaId } from './cas.ts';
import { casTypeSystem } from './cas-type-system.ts';
import type { FeatureTable } from '../feature-name.ts';
import { jsonLine } from '../json/json-line.ts';
import type { LayerDocument } from '../layer-writer.ts';
import { Utf8Writer, utf8 } from '../utf8-writer.ts';

const begins = utf8(',\n{"%ID":');
const segments = {
  sentence: utf8(`,"%TYPE":"${casTypes.sentence}","@sofa":${sofaId},"begin":`),
  token: utf8(`,"%TYPE":"${casTypes.token}","@sofa":${sofaId},"begin":`),
} as const;
const ends = utf8(',"end":');
const closes = utf8('}');
const comma = utf8(',');

/** A document as CAS JSON, one structure a line. The sofa comes before what stands in it, as readers need it. */
export function casJsonDocument(document: LayerDocument, features: FeatureTable): Uint8Array {
  const cas = casDocument(document, features);
  // An id above all annotations for each list, which CAS JSON holds as a structure of its own.
  let last = cas.lastId;
  const nextId = () => (last += 1);
  const lines = cas.annotations.map((annotation) => linesOf(annotation, nextId));
  const sofa = {
    '%ID': sofaId,
    '%TYPE': casTypes.sofa,
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text/plain',
    sofaString: document.text,
  };
  const out = new Utf8Writer();
  out.text(`{"%TYPES":${json(typeRecords(features))},\n"%FEATURE_STRUCTURES":[\n${json(sofa)}`);
  out.text(linesOf(cas.metadata, nextId));
  eachSegment(cas, (kind, id, start, end) => {
    out.ready(begins).integer(id).ready(segments[kind]).integer(start);
    out.ready(ends).integer(end).ready(closes);
  });
  for (const line of lines) out.text(line);
  out.text(`\n],\n"%VIEWS":{"_InitialView":{"%SOFA":${sofaId},"%MEMBERS":[${cas.metadata.id}`);
  for (let id = cas.metadata.id + 1; id <= cas.lastId; id += 1) out.ready(comma).integer(id);
  return out.text(']}}}\n').finish();
}

/** An annotation and its lists as lines, each behind the comma and the line end of the one before. */
function linesOf(annotation: CasAnnotation, nextId: () => number): string {
  const { record, lists } = structureOf(annotation, nextId);
  return [...lists, record].map((structure) => `,\n${json(structure)}`).join('');
}

function json(value: unknown): string {
  return jsonLine(value).trimEnd();
}

function typeRecords(features: FeatureTable) {
  return Object.fromEntries(
    casTypeSystem(features).map(({ name, description, supertype, features: own }) => [
      name,
      {
        '%NAME': name,
        '%SUPER_TYPE': supertype,
        ...(description !== '' && { '%DESCRIPTION': description }),
        ...Object.fromEntries(
          own.map((feature) => [feature.name, { '%NAME': feature.name, '%RANGE': feature.range }]),
        ),
      },
    ]),
  );
}

function structureOf({ id, type, start, end, features }: CasAnnotation, nextId: () => number) {
  const lists: unknown[] = [];
  const record: Record<string, unknown> = {
    '%ID': id,
    '%TYPE': type,
    '@sofa': sofaId,
    begin: start,
    end,
    ...(type === casTypes.metadata && { language: 'zh' }),
  };
  for (const [name, value] of features) {
    if (value.kind === 'text') record[name] = value.text;
    else if (value.kind === 'flag') record[name] = true;
    else if (value.kind === 'reference') record[`@${name}`] = value.id;
    else {
      const list = nextId();
      lists.push({ '%ID': list, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': value.items });
      record[`@${name}`] = list;
    }
  }
  return { record, lists };
}
