import { z } from 'zod';
import {
  type Annotation,
  type MovedFrom,
  type Provenance,
  type Relation,
  verdicts,
} from '../../annotation/annotation.ts';
import type { Attributes } from '../../annotation/label/attribute.ts';
import type { AttachedFile } from '../../annotation/attached-file.ts';
import {
  type CaseRecord,
  checkAnswers,
  excuseReasons,
  priorities,
} from '../../annotation/casework.ts';
import { type Change, type Diff, gestures } from '../../annotation/edit/change.ts';
import type { ReportDetails } from '../../annotation/details.ts';
import { type ReportState, reportStates } from '../../annotation/layer.ts';
import { type Region, regionReasons } from '../../annotation/region.ts';
import type { Rejection } from '../../annotation/rejection.ts';
import type { Unanchored } from '../../annotation/unanchored.ts';
import { type PlacedPart } from '../../text/structure.ts';
import { correctionsSchema } from './correction-schema.ts';
import { attributeValueSchema, labelSetSchema } from './label-schema.ts';
import { partsSchema } from './parts-schema.ts';
import {
  type Project,
  type Report,
  type Reviewer,
  type SourceInfo,
  convertedFormats,
} from '../project.ts';

const id = z.string().min(1).max(200);
const count = z.int().nonnegative();
const instant = z.iso.datetime({ precision: 3 });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Ids that become file names: no separators, no leading dot. */
export const fileIdSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u);

/** A reviewer as a project names them. */
export const reviewerSchema: z.ZodType<Reviewer> = z.strictObject({
  id: fileIdSchema,
  name: z.string().min(1),
});

/** What a project's own file says. */
// The object schemas that formats and files extend or narrow keep their own type; `satisfies` holds them to the record.
export const projectSchema = z.strictObject({
  id,
  name: z.string().min(1),
  createdAt: instant,
  labels: labelSetSchema,
  parts: partsSchema,
  reviewers: z.array(reviewerSchema),
}) satisfies z.ZodType<Project>;

/** How a source came to its text. */
export const sourceSchema = z.strictObject({
  name: z.string().min(1),
  encoding: z.string().min(1),
  format: z.enum(convertedFormats).exactOptional(),
  undecodable: z.int().positive().exactOptional(),
  sha256,
}) satisfies z.ZodType<SourceInfo>;

const place = { start: count, end: count };
const ordinal = z.int().positive();

/** Where headings, cells and pages stand in a text. */
export const structureSchema: z.ZodType<readonly PlacedPart[]> = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), level: ordinal, ...place }),
    z.strictObject({
      kind: z.literal('cell'),
      table: ordinal,
      row: ordinal,
      column: ordinal,
      rows: ordinal,
      columns: ordinal,
      ...place,
    }),
    z.strictObject({ kind: z.literal('page'), page: ordinal, ...place }),
    z.strictObject({ kind: z.literal('footnote'), ...place }),
  ]),
);
const stated = z.string().min(1).nullable();

const details = {
  title: z.string().min(1),
  date: z.iso.date().nullable(),
  outlet: stated,
  author: stated,
  url: stated,
};

/** A correction of a report's details. */
export const detailsSchema: z.ZodType<ReportDetails> = z.strictObject(details);

/** What a project knows of a report. */
export const reportSchema = z.strictObject({
  id: fileIdSchema,
  ...details,
  source: sourceSchema,
  textSha256: sha256,
  length: count,
  importedAt: instant,
  corrections: correctionsSchema.exactOptional(),
}) satisfies z.ZodType<Report>;

const attributes: z.ZodType<Attributes> = z.record(z.string(), attributeValueSchema);

const provenance: z.ZodType<Provenance> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reviewer') }),
  z.strictObject({ kind: z.literal('rule'), rule: z.string() }),
  z.strictObject({ kind: z.literal('import'), format: z.string() }),
]);

const moved: z.ZodType<readonly MovedFrom[]> = z.array(
  z.strictObject({ move: id, label: id, attributes }),
);

/** The shape of an annotation; whether it fits its text and its label is `annotationProblem`'s to say, so that a file with a wrong one still opens. */
export const annotationSchema = z.strictObject({
  id,
  start: count,
  end: count,
  label: id,
  quote: z.string().min(1),
  attributes,
  verdict: z.enum(verdicts),
  note: z.string(),
  flagged: z.boolean(),
  author: id,
  provenance,
  createdAt: instant,
  updatedAt: instant,
  moved: moved.exactOptional(),
}) satisfies z.ZodType<Annotation>;

/** A link between annotations. */
export const relationSchema: z.ZodType<Relation> = z.strictObject({
  id,
  type: id,
  from: id,
  to: id,
  author: id,
  provenance,
  createdAt: instant,
});

/** A proposal answered with no; whether it fits its text is `rejectionProblem`'s to say. */
export const rejectionSchema = z.strictObject({
  id,
  start: count,
  end: count,
  quote: z.string().min(1),
  label: id,
  rule: z.string(),
  author: id,
  at: instant,
}) satisfies z.ZodType<Rejection>;

/** An answer on a stretch of the text; whether it fits is `regionProblem`'s to say. */
export const regionSchema = z.strictObject({
  id,
  start: count,
  end: count,
  opening: z.string().min(1),
  closing: z.string().min(1),
  excluded: z.boolean(),
  reason: z.enum(regionReasons),
  author: id,
  provenance,
  at: instant,
}) satisfies z.ZodType<Region>;

const kept = {
  id,
  relations: z.array(relationSchema),
  before: z.string().max(200),
  after: z.string().max(200),
};

/** A record without a place; of its own offsets nothing is asked but that they are numbers. */
export const unanchoredSchema: z.ZodType<Unanchored> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('annotation'), record: annotationSchema, ...kept }),
    z.strictObject({ kind: z.literal('rejection'), record: rejectionSchema, ...kept }),
    z.strictObject({ kind: z.literal('region'), record: regionSchema, ...kept }),
  ])
  .refine((unanchored) => unanchored.id === unanchored.record.id, 'another id than its record');
const quoted = { start: count, end: count, quote: z.string().min(1) };
const stamp = { id, author: id, at: instant };

/** A file that evidence brings. */
export const attachedFileSchema: z.ZodType<AttachedFile> = z.strictObject({
  name: z.string().min(1),
  sha256,
  size: count,
});

/** What the fact-check desk keeps; whether it fits its text is `caseRecordProblem`'s to say. */
export const caseRecordSchema: z.ZodType<CaseRecord> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    ...stamp,
    check: id,
    figures: z.array(z.strictObject(quoted)).min(1),
    formula: z.string(),
    answer: z.enum(checkAnswers),
    reason: z.enum(excuseReasons).nullable(),
    note: z.string(),
  }),
  z.strictObject({
    kind: z.literal('check'),
    ...stamp,
    figures: z.array(z.strictObject({ name: id, annotation: id })),
    formula: z.string(),
    note: z.string(),
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    ...stamp,
    source: z.string(),
    locator: z.string(),
    quote: z.string(),
    url: z.string(),
    seen: z.iso.date().nullable(),
    file: attachedFileSchema.nullable(),
    passage: z.strictObject({ report: id, ...quoted }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('assessment'),
    ...stamp,
    annotation: id,
    claim: z.boolean(),
    priority: z.enum(priorities),
    assignee: z.string(),
    rightValue: z.string(),
    evidence: z.array(id),
  }),
  z.strictObject({
    kind: z.literal('sign-off'),
    ...stamp,
    reviewer: fileIdSchema,
    annotation: id,
    quote: z.string().min(1),
    verdict: z.enum(verdicts),
    rightValue: z.string(),
    agrees: z.boolean(),
    reason: z.string(),
  }),
]);

/** How far a reviewer has come. */
export const reportStateSchema: z.ZodType<ReportState> = z.enum(reportStates);

/** A layer at rest: plain arrays, annotations in document order. */
export const layerDataSchema = z.strictObject({
  reviewer: fileIdSchema,
  state: reportStateSchema,
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
  rejections: z.array(rejectionSchema),
  regions: z.array(regionSchema),
  unanchored: z.array(unanchoredSchema),
  casework: z.array(caseRecordSchema),
  details: detailsSchema.nullable(),
  note: z.string(),
  correction: id.nullable(),
});

/** A layer as plain data. */
export type LayerData = z.infer<typeof layerDataSchema>;

/** What a change does to records of one kind. */
export function diffSchema<T extends { readonly id: string }>(
  record: z.ZodType<T>,
): z.ZodType<Diff<T>> {
  return z.strictObject({
    added: z.array(record),
    updated: z.array(
      z.tuple([record, record]).refine(([before, after]) => before.id === after.id, 'another id'),
    ),
    removed: z.array(record),
  });
}

/** One gesture, as the journal and the page write it; a record keeps its id. */
export const changeSchema: z.ZodType<Change> = z.strictObject({
  id,
  gesture: z.enum(gestures),
  origin: z.enum(['edit', 'undo', 'redo']),
  author: id,
  at: instant,
  annotations: diffSchema(annotationSchema),
  relations: diffSchema(relationSchema),
  rejections: diffSchema(rejectionSchema),
  regions: diffSchema(regionSchema),
  unanchored: diffSchema(unanchoredSchema),
  casework: diffSchema(caseRecordSchema),
  state: z.tuple([reportStateSchema, reportStateSchema]).nullable(),
  details: z.tuple([detailsSchema.nullable(), detailsSchema.nullable()]).nullable(),
  note: z.tuple([z.string(), z.string()]).nullable(),
  correction: z.tuple([id.nullable(), id.nullable()]).nullable(),
});
