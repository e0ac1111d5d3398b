import type { Annotation, Relation } from '../../annotation/annotation.ts';
import type { Span } from '../../text/span.ts';
import { type FeatureTable, ownFeatures } from '../feature-name.ts';
import type { LayerDocument } from '../layer-writer.ts';
import { type TokenisedSentence, tokenisedSentences } from '../tokens/sentences-tokens.ts';

/** The types of UIMA, DKPro and the project that a document is written with, by their full names. */
export const casTypes = {
  sofa: 'uima.cas.Sofa',
  metadata: 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
  sentence: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence',
  token: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
  entity: 'webanno.custom.Entity',
  relation: 'webanno.custom.Relation',
} as const;

/** What a feature holds: text (whatever looks like a number too), a flag, a list of texts, or the id of another structure. */
export type CasValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'reference'; readonly id: number };

/** An annotation of a CAS. Offsets are UTF-16 units, as UIMA counts. */
export interface CasAnnotation extends Span {
  /** Unique in the document, above `sofaId`. */
  readonly id: number;
  readonly type: string;
  readonly features: readonly (readonly [name: string, value: CasValue])[];
}

/** The id of the one sofa of a document, which holds its text. */
export const sofaId = 1;

/** What stands in a CAS of a document; ids ascend by one from above `sofaId` in the order of its parts. */
export interface CasDocument {
  readonly metadata: CasAnnotation;
  readonly sentences: readonly TokenisedSentence[];
  /** Spans, then relations. */
  readonly annotations: readonly CasAnnotation[];
  /** The id of the last annotation. */
  readonly lastId: number;
}

/** A document in a CAS. Sentences and tokens have no ids here: see `writeSegments`. */
export function casDocument(
  { text, name, report, annotations, relations }: LayerDocument,
  features: FeatureTable,
): CasDocument {
  let id = sofaId;
  const add = (type: string, { start, end }: Span, said: CasAnnotation['features']) => {
    id += 1;
    return { id, type, start, end, features: said };
  };
  const titles = [
    ['documentTitle', { kind: 'text', text: report.title }],
    ['documentId', { kind: 'text', text: name }],
  ] as const;
  const metadata = add(casTypes.metadata, { start: 0, end: text.length }, titles);
  const sentences = tokenisedSentences(text);
  id += sentences.reduce((sum, { tokens }) => sum + 1 + tokens.length / 2, 0);
  const spans = new Map<string, CasAnnotation>();
  for (const annotation of annotations) {
    spans.set(annotation.id, add(casTypes.entity, annotation, spanFeatures(annotation, features)));
  }
  const links = relations.flatMap(({ type, from, to }: Relation) => {
    const [source, target] = [spans.get(from), spans.get(to)];
    if (source === undefined || target === undefined) return [];
    // As INCEpTION has it: a relation stands where its target stands.
    return add(casTypes.relation, target, [
      ['label', { kind: 'text', text: type }],
      ['Governor', { kind: 'reference', id: source.id }],
      ['Dependent', { kind: 'reference', id: target.id }],
    ]);
  });
  return { metadata, sentences, annotations: [...spans.values(), ...links], lastId: id };
}

function spanFeatures(annotation: Annotation, table: FeatureTable): CasAnnotation['features'] {
  const { label, verdict, note, flagged } = annotation;
  return [
    ['label', { kind: 'text', text: label }],
    ...table.of(annotation.attributes).map(({ name, value }) => [name, casValue(value)] as const),
    ...(verdict === 'unchecked' ? [] : [[ownFeatures.verdict, casValue(verdict)] as const]),
    ...(note === '' ? [] : [[ownFeatures.note, casValue(note)] as const]),
    ...(flagged ? [[ownFeatures.flagged, { kind: 'flag' }] as const] : []),
  ];
}

function casValue(value: string | readonly string[]): CasValue {
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'list', items: value };
}
