import { type CasAnnotation, casAnnotations, casTypes, sofaId } from './cas.ts';
import { casTypeSystem } from './cas-type-system.ts';
import type { FeatureTable } from './feature-name.ts';
import type { LayerDocument } from './layer-writer.ts';
import { jsonLine } from './json-line.ts';

/** A document as CAS JSON, one structure a line. The sofa comes before what stands in it, as readers need it. */
export function casJsonDocument(document: LayerDocument, features: FeatureTable): string {
  const annotations = casAnnotations(document, features);
  // An id above all annotations for each list, which CAS JSON holds as a structure of its own.
  let last = annotations.at(-1)?.id ?? sofaId;
  const structures = annotations.flatMap((annotation) => {
    const { record, lists } = structureOf(annotation, () => (last += 1));
    return [...lists, record];
  });
  const sofa = {
    '%ID': sofaId,
    '%TYPE': casTypes.sofa,
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text/plain',
    sofaString: document.text,
  };
  const members = annotations.map(({ id }) => id);
  const lines = [sofa, ...structures].map((structure) => jsonLine(structure).trimEnd());
  return `{"%TYPES":${json(typeRecords(features))},
"%FEATURE_STRUCTURES":[
${lines.join(',\n')}
],
"%VIEWS":${json({ _InitialView: { '%SOFA': sofaId, '%MEMBERS': members } })}}
`;
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
