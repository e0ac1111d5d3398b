import { assertNever } from '../../base/assert-never.ts';
import { encodeBase64 } from '../../base/base64.ts';
import {
  type Annotation,
  type MovedFrom,
  type Provenance,
  type Relation,
  compareText,
} from '../../annotation/annotation.ts';
import type { Attributes } from '../../annotation/label/attribute.ts';
import { caseRecordLine } from './hezhu-jsonl-casework.ts';
import { type Label, type LabelSet, amongLabels, labelById } from '../../annotation/label/label.ts';
import type { Layer } from '../../annotation/layer.ts';
import type { ReportDetails } from '../../annotation/details.ts';
import type { Region } from '../../annotation/region.ts';
import type { Rejection } from '../../annotation/rejection.ts';
import type { ProjectParts } from '../../project/project-record.ts';
import type { Unanchored } from '../../annotation/unanchored.ts';
import type { AnnotatedReport, Project } from '../../project/project.ts';
import { type OffsetMap, offsetMap } from '../../text/offset.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedPart } from '../../text/structure.ts';
import { correctionsField } from './hezhu-jsonl-corrections.ts';
import type { CorpusWriter, WriteOptions } from '../format.ts';
import { labelRecord, relationTypeRecord } from './hezhu-jsonl-labels.ts';
import { jsonLine } from '../json/json-line.ts';
import { LossCount, lossExample } from '../loss/loss-count.ts';

/** The one file of a corpus in this format. */
export const corpusFile = 'corpus.jsonl';

/** The version of the format that this program writes, and the newest that it reads. */
export const corpusVersion = 5;

const reading = `### \`${corpusFile}\`

JSON Lines. The first line holds the project: its label set, with the attributes of each label, and its reviewers. Every further line is a
report with its text, its source file (base64, where it is not simply the text in UTF-8) and every reviewer's layer: annotations, relations,
the proposals that were rejected, under \`unanchored\` what has lost its place in the text, and under \`casework\` what the fact-check desk keeps: answers to checks, checks of one's own, evidence and assessments. \`start\` and \`end\` count UTF-16 code units, \`startCodePoint\` and \`endCodePoint\` Unicode code
points of \`text\`; both are half-open, and \`quote\` is the text between them. Values of attributes are strings, decimals too.

Hezhu reads it back to an equal project: \`hezhu import DIR ${corpusFile}\`.
`;

/** Writes a project line, then a line a report. Keys stand in a fixed order, so that equal projects give equal bytes (I6). */
export function hezhuJsonlWriter(project: Project, options: WriteOptions): CorpusWriter {
  const labels = chosenLabels(project.labels, options.labels);
  const chunk = (value: unknown) => [{ path: corpusFile, content: jsonLine(value) }];
  return {
    begin: () => chunk(projectRecord(project, labels)),
    part(report) {
      const losses = new LossCount();
      const chunks = chunk(reportRecord(report, labels, losses));
      return { chunks, losses: losses.all() };
    },
    add: ({ chunks }) => chunks,
    end: () => ({ chunks: [], card: { frontMatter: null, reading } }),
  };
}

/** The part of a label set that is written: the chosen labels, and the relation types between them. */
function chosenLabels({ labels, relationTypes }: LabelSet, chosen: readonly string[]): LabelSet {
  return {
    labels: labels.filter(({ id }) => chosen.includes(id)),
    relationTypes: relationTypes.flatMap((type) => {
      const between = amongLabels(type, chosen);
      return between === null ? [] : [between];
    }),
  };
}

function projectRecord({ id, name, createdAt, parts, reviewers }: Project, labels: LabelSet) {
  return {
    format: 'hezhu-jsonl',
    version: corpusVersion,
    id,
    name,
    createdAt,
    labels: {
      labels: labels.labels.map(labelRecord),
      relationTypes: labels.relationTypes.map(relationTypeRecord),
    },
    parts: filledParts(parts),
    reviewers: reviewers.map((reviewer) => ({ id: reviewer.id, name: reviewer.name })),
  };
}

/** Parts with records, by name, each record with its keys in order. */
function filledParts(parts: ProjectParts) {
  const filled = Object.entries(parts).filter(([, records]) => records.length > 0);
  return inKeyOrder(Object.fromEntries(filled));
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, field]) => [key, inKeyOrder(field)]));
}

function reportRecord(
  { report, text, source, structure, layers }: AnnotatedReport,
  labels: LabelSet,
  losses: LossCount,
) {
  const offsets = offsetMap(text);
  return {
    id: report.id,
    ...detailsRecord(report),
    importedAt: report.importedAt,
    ...correctionsField(report),
    text,
    textSha256: report.textSha256,
    length: report.length,
    codePoints: offsets.codePoints,
    source: {
      name: report.source.name,
      encoding: report.source.encoding,
      ...(report.source.format !== undefined && { format: report.source.format }),
      ...(report.source.undecodable !== undefined && { undecodable: report.source.undecodable }),
      sha256: report.source.sha256,
      bytes: source && encodeBase64(source),
    },
    ...(structure !== undefined && { structure: structure.map(placeRecord) }),
    layers: layers.map((layer) => layerRecord(layer, report.title, offsets, labels, losses)),
  };
}

function placeRecord(part: PlacedPart): PlacedPart {
  const { start, end } = part;
  switch (part.kind) {
    case 'heading':
      return { kind: part.kind, level: part.level, start, end };
    case 'cell': {
      const { kind, table, row, column, rows, columns } = part;
      return { kind, table, row, column, rows, columns, start, end };
    }
    case 'page':
      return { kind: part.kind, page: part.page, start, end };
    case 'footnote':
      return { kind: part.kind, start, end };
    default:
      return assertNever(part);
  }
}

function layerRecord(
  layer: Layer,
  title: string,
  offsets: OffsetMap,
  labels: LabelSet,
  losses: LossCount,
) {
  const annotations = layer.annotations.all.filter(({ label }) => labelById(labels, label));
  const kept = new Set(annotations.map(({ id }) => id));
  const relations = layer.relations.filter(({ from, to }) => kept.has(from) && kept.has(to));
  for (const { from, to } of layer.relations) {
    if (kept.has(from) && kept.has(to)) continue;
    const end = layer.annotations.get(kept.has(from) ? from : to) ?? layer.annotations.get(from);
    losses.add('relations', () => lossExample(title, end?.quote ?? ''));
  }
  return {
    reviewer: layer.reviewer,
    state: layer.state,
    annotations: annotations.map((annotation) => annotationRecord(annotation, offsets, labels)),
    relations: relations.map(relationRecord),
    rejections: layer.rejections
      .filter(({ label }) => labelById(labels, label))
      .map((rejection) => rejectionRecord(rejection, offsets)),
    regions: layer.regions.map((region) => regionRecord(region, offsets)),
    unanchored: layer.unanchored
      .filter((each) => each.kind === 'region' || labelById(labels, each.record.label))
      .map((each) => unanchoredRecord(each, labels)),
    casework: layer.casework.map(caseRecordLine),
    details: layer.details && detailsRecord(layer.details),
    note: layer.note,
    correction: layer.correction,
  };
}

function annotationRecord(annotation: Annotation, offsets: OffsetMap | null, labels: LabelSet) {
  const { id, label, quote, verdict, note, flagged, author } = annotation;
  return {
    id,
    label,
    ...spanRecord(annotation, offsets),
    quote,
    attributes: orderedAttributes(annotation.attributes, labelById(labels, label)),
    verdict,
    note,
    flagged,
    author,
    provenance: provenanceRecord(annotation.provenance),
    createdAt: annotation.createdAt,
    updatedAt: annotation.updatedAt,
    ...(annotation.moved && { moved: annotation.moved.map(movedRecord) }),
  };
}

function movedRecord({ move, label, attributes }: MovedFrom): MovedFrom {
  return { move, label, attributes: orderedAttributes(attributes, undefined) };
}

/** Where a record stands; without a map its offsets are those of another text, of which code points are not known. */
function spanRecord({ start, end }: Span, offsets: OffsetMap | null) {
  if (offsets === null) return { start, end };
  const [startCodePoint, endCodePoint] = [offsets.toCodePoint(start), offsets.toCodePoint(end)];
  return { start, end, startCodePoint, endCodePoint };
}

/** The attributes in the order of the label's definitions; those that it no longer defines follow by id. */
function orderedAttributes(attributes: Attributes, label: Label | undefined): Attributes {
  const defined = label?.attributes.map(({ id }) => id) ?? [];
  const place = (id: string) => (defined.includes(id) ? defined.indexOf(id) : defined.length);
  return Object.fromEntries(
    Object.entries(attributes).sort(([a], [b]) => place(a) - place(b) || compareText(a, b)),
  );
}

function relationRecord({ id, type, from, to, author, provenance, createdAt }: Relation) {
  return { id, type, from, to, author, provenance: provenanceRecord(provenance), createdAt };
}

function rejectionRecord(rejection: Rejection, offsets: OffsetMap | null) {
  const { id, label, quote, rule, author, at } = rejection;
  return { id, label, ...spanRecord(rejection, offsets), quote, rule, author, at };
}

function regionRecord(region: Region, offsets: OffsetMap | null) {
  const { id, opening, closing, excluded, reason, author, at } = region;
  const provenance = provenanceRecord(region.provenance);
  const place = spanRecord(region, offsets);
  return { id, ...place, opening, closing, excluded, reason, author, provenance, at };
}

function unanchoredRecord(unanchored: Unanchored, labels: LabelSet) {
  const { id, kind, before, after } = unanchored;
  const known = ({ type }: Relation) => labels.relationTypes.some((each) => each.id === type);
  const relations = unanchored.relations.filter(known).map(relationRecord);
  return { id, kind, record: keptRecord(unanchored, labels), relations, before, after };
}

function keptRecord({ kind, record }: Unanchored, labels: LabelSet) {
  switch (kind) {
    case 'annotation':
      return annotationRecord(record, null, labels);
    case 'rejection':
      return rejectionRecord(record, null);
    case 'region':
      return regionRecord(record, null);
    default:
      return assertNever(kind);
  }
}

function detailsRecord({ title, date, outlet, author, url }: ReportDetails) {
  return { title, date, outlet, author, url };
}

function provenanceRecord(provenance: Provenance) {
  switch (provenance.kind) {
    case 'reviewer':
      return { kind: provenance.kind };
    case 'rule':
      return { kind: provenance.kind, rule: provenance.rule };
    case 'import':
      return { kind: provenance.kind, format: provenance.format };
    default:
      return assertNever(provenance);
  }
}
