import { type CasAnnotation, casDocument, casTypes, sofaId } from './cas.ts';
import { writeMembers, writeSegments } from './cas-segments.ts';
import { CountedLine } from '../counted-line.ts';
import { casTypeSystem } from './cas-type-system.ts';
import type { FeatureTable } from '../feature-name.ts';
import { jsonLine } from '../json/json-line.ts';
import type { LayerDocument } from '../layer-writer.ts';
import { Utf8Writer } from '../utf8-writer.ts';

const lines = { sentence: lineOf(casTypes.sentence), token: lineOf(casTypes.token) } as const;

/** A document as CAS JSON, one structure a line. The sofa comes before what stands in it, as readers need it. */
export function casJsonDocument(document: LayerDocument, features: FeatureTable): Uint8Array {
  const cas = casDocument(document, features);
  // An id above all annotations for each list, which CAS JSON holds as a structure of its own.
  let last = cas.lastId;
  const nextId = () => (last += 1);
  const annotations = cas.annotations.map((annotation) => linesOf(annotation, nextId));
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
  writeSegments(out, cas, lines);
  for (const line of annotations) out.text(line);
  out.text(`\n],\n"%VIEWS":{"_InitialView":{"%SOFA":${sofaId},"%MEMBERS":[`);
  writeMembers(out, cas, ',');
  return out.text(']}}}\n').finish();
}

function lineOf(type: string): CountedLine {
  const kind = `,"%TYPE":"${type}","@sofa":${sofaId},"begin":`;
  return new CountedLine(',\n{"%ID":', kind, ',"end":', '}');
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
