import { type Annotation, type Relation, compareAnnotations } from '../annotation/annotation.ts';
import type { AttributeValue, Attributes } from '../annotation/label/attribute.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { countLosses, isWork } from './loss/count-losses.ts';
import { safeFileName } from './document-names.ts';
import type { Chunk, CorpusWriter, Format, FormatCard, ReportPart } from './format.ts';
import { LossCount, lossExample } from './loss/loss-count.ts';

/** One reviewer's work on one report as a format can hold it: what the format alters is altered already, and counted. */
export interface LayerDocument {
  /** Where its files go, without an extension: `brat/REVIEWER/NAME`, or `brat/NAME` for a report that nobody has begun. */
  readonly path: string;
  /** Name of the document, the same for every reviewer. */
  readonly name: string;
  /** Id of the reviewer; null for a report that nobody has begun. */
  readonly reviewer: string | null;
  readonly report: AnnotatedReport['report'];
  readonly text: string;
  /** In document order; their quotes are those of `text`. */
  readonly annotations: readonly Annotation[];
  /** Those of which both ends are among the annotations. */
  readonly relations: readonly Relation[];
}

/** What one reviewer's work on one report brings to a corpus. */
export type LayerPart = Pick<ReportPart, 'chunks' | 'features'>;

/** How a format of one document a layer writes. */
export interface LayerFormat {
  readonly format: Pick<Format, 'id' | 'abilities' | 'alters'>;
  document(document: LayerDocument): LayerPart;
  /** Takes what the documents have, part by part, where the shared files say it. */
  take?(part: ReportPart): void;
  /** The files that all documents share, and the card; asked for once, at the end. */
  end(): { readonly chunks: readonly Chunk[]; readonly card: FormatCard };
}

/** A writer that gives a format each layer of each report as a document of its own, of the labels chosen. */
export function layerWriter(labels: readonly string[], writing: LayerFormat): CorpusWriter {
  const { format } = writing;

  function documentsOf(
    annotated: AnnotatedReport,
    name: string,
    losses: LossCount,
  ): readonly LayerPart[] {
    const { report, layers } = annotated;
    const text =
      format.alters.text === undefined ? annotated.text : format.alters.text(annotated.text);
    if (text === null) {
      losses.add('reports', () => report.title);
      return [];
    }
    if (text !== annotated.text) losses.add('characters', () => report.title);
    const begun = layers.filter(isWork);
    if (begun.length === 0) {
      const path = `${format.id}/${name}`;
      const nothing = { reviewer: null, annotations: [], relations: [] };
      return [writing.document({ path, name, report, text, ...nothing })];
    }
    return begun.map((layer) => {
      const annotations = sayable(losses, format, annotated, layer, labels, text);
      countLosses(losses, format.abilities, annotated, layer, annotations);
      const ids = new Set(annotations.map(({ id }) => id));
      const relations = layer.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
      const path = `${format.id}/${safeFileName(layer.reviewer)}/${name}`;
      const { reviewer } = layer;
      return writing.document({ path, name, reviewer, report, text, annotations, relations });
    });
  }

  return {
    begin: () => [],
    part(annotated, name) {
      const losses = new LossCount();
      const documents = documentsOf(annotated, name, losses);
      return {
        chunks: documents.flatMap(({ chunks }) => chunks),
        losses: losses.all(),
        features: documents.flatMap(({ features = [] }) => features),
      };
    },
    add(part) {
      writing.take?.(part);
      return part.chunks;
    },
    end: () => writing.end(),
  };
}

/** The annotations of a layer as the format says them, in document order; what it alters is counted. */
function sayable(
  losses: LossCount,
  { alters }: Pick<Format, 'alters'>,
  annotated: AnnotatedReport,
  layer: Layer,
  labels: readonly string[],
  text: string,
): readonly Annotation[] {
  return layer.annotations.all
    .filter(({ label }) => labels.includes(label))
    .flatMap((annotation) => {
      const example = () => lossExample(annotated.report.title, annotation.quote);
      const span = alters.span === undefined ? annotation : alters.span(annotated.text, annotation);
      if (span === null) {
        losses.add('spans', example);
        return [];
      }
      if (span.start !== annotation.start || span.end !== annotation.end) {
        losses.add('white-space', example);
      }
      const attributes = alteredAttributes(annotation.attributes, alters.value);
      if (attributes !== annotation.attributes) losses.add('values', example);
      const note = alters.note === undefined ? annotation.note : alters.note(annotation.note);
      if (note !== annotation.note) losses.add('notes', example);
      const { start, end } = span;
      return [{ ...annotation, start, end, quote: text.slice(start, end), attributes, note }];
    })
    .sort(compareAnnotations);
}

/** The attributes as a format holds them; the very same where it alters none. */
function alteredAttributes(attributes: Attributes, alter: Format['alters']['value']): Attributes {
  if (alter === undefined) return attributes;
  const entries = Object.entries(attributes).map(
    ([id, value]) => [id, value, alter(value)] as const,
  );
  const asBefore = entries.every(([, value, after]) => isSameValue(value, after));
  if (asBefore) return attributes;
  return Object.fromEntries(
    entries.flatMap(([id, , after]) => (after === null ? [] : [[id, after] as const])),
  );
}

function isSameValue(a: AttributeValue, b: AttributeValue | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const inReviewersFolder = /(?:^|\/)([^/]+)\/([^/]+)\/[^/]+$/;

/** Whose work a file of a corpus is: the folder of its own that it stands in below the folder of the format; null where it does not. */
export function reviewerOfPath(path: string, format: string): string | null {
  const [, folder, reviewer] = inReviewersFolder.exec(path) ?? [];
  return folder === format ? (reviewer ?? null) : null;
}

/** The name of a document of which this is a file, without folder and extension. */
export function documentOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
