import { type Annotation, type Relation } from '../../annotation/annotation.ts';
import type { Layer } from '../../annotation/layer.ts';
import type { AnnotatedReport, Project } from '../../project/project.ts';
import { type OffsetMap, offsetMap } from '../../text/offset.ts';
import { safeFileName } from '../document-names.ts';
import type { Chunk, CorpusWriter, FormatCard, WriteOptions } from '../format.ts';
import { jsonLine } from '../json/json-line.ts';
import { LossCount } from '../loss/loss-count.ts';
import { type Expression, writableReport } from '../writable-report.ts';

/** What every collection and page names; its readers want it word for word. */
export const context = 'http://www.w3.org/ns/anno.jsonld';

/** How many characters of the text a quote is given on each side, to be found again where the text has changed. */
const reach = 32;

/** Writes a collection of annotations for each reviewer's work on a report, and the texts that they speak of. */
export function webAnnotationWriter(
  format: Expression,
  _project: Project,
  options: WriteOptions,
): CorpusWriter {
  return {
    begin: () => [],
    part(annotated, name) {
      const losses = new LossCount();
      const writable = writableReport(annotated, format, options.labels, losses);
      if (writable === null) return { chunks: [], losses: losses.all() };
      const offsets = offsetMap(writable.text);
      const chunks = [
        { path: `text/${name}.txt`, content: writable.text },
        ...writable.layers.map((layer) => layerChunk(writable, layer, name, offsets)),
      ];
      return { chunks, losses: losses.all() };
    },
    add: ({ chunks }) => chunks,
    end: () => ({ chunks: [], card }),
  };
}

/** The IRI of a document's text; names hold any script, so they are escaped. */
export function sourceIri(name: string): string {
  return `urn:hezhu:text:${encodeURIComponent(name)}`;
}

function layerChunk(
  { report, text }: AnnotatedReport,
  { reviewer, annotations, relations }: Layer,
  name: string,
  offsets: OffsetMap,
): Chunk {
  const id = `urn:hezhu:layer:${encodeURIComponent(name)}:${encodeURIComponent(reviewer)}`;
  const items = [
    ...annotations.all.map((annotation) => spanItem(annotation, name, text, reviewer, offsets)),
    ...relations.map((relation) => relationItem(relation, reviewer)),
  ];
  const collection = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: `${report.title} (${reviewer})`,
    creator: creator(reviewer),
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return {
    path: `web-annotation/${safeFileName(reviewer)}/${name}.json`,
    content: jsonLine(collection),
  };
}

function creator(reviewer: string) {
  return {
    id: `urn:hezhu:reviewer:${encodeURIComponent(reviewer)}`,
    type: 'Person',
    name: reviewer,
  };
}

function annotationIri(id: string): string {
  return `urn:hezhu:annotation:${encodeURIComponent(id)}`;
}

/** What is not of the vocabulary stands in bodies: processors drop keys that they do not know. */
function spanItem(
  annotation: Annotation,
  name: string,
  text: string,
  reviewer: string,
  offsets: OffsetMap,
) {
  const { id, start, end, quote, createdAt, updatedAt } = annotation;
  return {
    id: annotationIri(id),
    type: 'Annotation',
    motivation: 'tagging',
    creator: creator(reviewer),
    created: createdAt,
    modified: updatedAt,
    body: bodies(annotation),
    target: {
      type: 'SpecificResource',
      source: sourceIri(name),
      selector: [
        {
          type: 'TextPositionSelector',
          start: offsets.toCodePoint(start),
          end: offsets.toCodePoint(end),
        },
        {
          type: 'TextQuoteSelector',
          exact: quote,
          ...surroundings(text, start, end),
        },
      ],
    },
  };
}

/** What stands before and after a span. Twice as many units hold at least that many characters, whatever half of a pair is cut off. */
function surroundings(text: string, start: number, end: number) {
  const before = Array.from(text.slice(Math.max(0, start - 2 * reach), start));
  const after = Array.from(text.slice(end, end + 2 * reach));
  return { prefix: before.slice(-reach).join(''), suffix: after.slice(0, reach).join('') };
}

function bodies({ label, attributes, verdict, note, flagged }: Annotation) {
  const body = (purpose: string, value: string, format?: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    ...(format !== undefined && { format }),
  });
  return [
    body('tagging', label),
    ...(Object.keys(attributes).length === 0
      ? []
      : [body('describing', JSON.stringify(attributes), 'application/json')]),
    ...(verdict === 'unchecked' ? [] : [body('assessing', verdict)]),
    ...(note === '' ? [] : [body('commenting', note, 'text/plain')]),
    ...(flagged ? [body('bookmarking', 'flagged')] : []),
  ];
}

/** A link from the target to the body, named by a tag. */
function relationItem({ id, type, from, to, createdAt }: Relation, reviewer: string) {
  return {
    id: annotationIri(id),
    type: 'Annotation',
    motivation: 'linking',
    creator: creator(reviewer),
    created: createdAt,
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: annotationIri(to) },
      { type: 'TextualBody', purpose: 'tagging', value: type },
    ],
    target: annotationIri(from),
  };
}

const card: FormatCard = {
  frontMatter: null,
  reading: `| path | holds |
| --- | --- |
| \`text/NAME.txt\` | the text of a report: UTF-8, nothing changed |
| \`web-annotation/REVIEWER/NAME.json\` | one reviewer's work on it: a W3C AnnotationCollection with its only page |

- A span has a TextPositionSelector, in Unicode code points as the recommendation asks, and a TextQuoteSelector with up to ${reach} characters on each side. Libraries that count UTF-16 units find the quote.
- The source \`urn:hezhu:text:NAME\` is \`text/NAME.txt\`, \`NAME\` percent-encoded.
- Bodies by purpose: \`tagging\` the label, \`describing\` the attributes as JSON (values are strings or lists of strings), \`assessing\` the verdict, \`commenting\` the note, \`bookmarking\` the flag.
- A relation is an annotation with motivation \`linking\`: target from, body to, and a tag that names its type.
`,
};
