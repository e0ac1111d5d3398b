import { type CasAnnotation, casAnnotations, casTypes, sofaId } from './cas.ts';
import { casTypeSystem } from './cas-type-system.ts';
import type { FeatureTable } from './feature-name.ts';
import { inPieces } from './in-pieces.ts';
import { jsonLine } from './json-line.ts';
import type { LayerDocument } from './layer-writer.ts';

/** A document as CAS JSON in pieces, one structure a line. The sofa comes before what stands in it, as readers need it. */
export function casJsonDocument(
  document: LayerDocument,
  features: FeatureTable,
): readonly string[] {
  const annotations = casAnnotations(document, features);
  // An id above all annotations for each list, which CAS JSON holds as a structure of its own.
  let last = annotations.at(-1)?.id ?? sofaId;
  const structures = inPieces(annotations, (annotation) => linesOf(annotation, () => (last += 1)));
  const sofa = {
    '%ID': sofaId,
    '%TYPE': casTypes.sofa,
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text/plain',
    sofaString: document.text,
  };
  const members = annotations.map(({ id }) => id);
  const views = json({ _InitialView: { '%SOFA': sofaId, '%MEMBERS': members } });
  return [
    `{"%TYPES":${json(typeRecords(features))},\n"%FEATURE_STRUCTURES":[\n${json(sofa)}`,
    ...structures,
    `\n],\n"%VIEWS":${views}}\n`,
  ];
}

/** An annotation and its lists as lines, each behind the comma and the line end of the one before. */
function linesOf(annotation: CasAnnotation, nextId: () => number): string {
  const { id, type, start, end, features } = annotation;
  // Sentences and tokens, of which a corpus has a hundred million.
  if (features.length === 0) {
    return `,\n{"%ID":${id},"%TYPE":"${type}","@sofa":${sofaId},"begin":${start},"end":${end}}`;
  }
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
