import { z } from 'zod';
import type { Annotation, Provenance, Relation } from '../annotation/annotation.ts';
import type { AttributeDefinition, Attributes } from '../annotation/attribute.ts';
import { type Change, type Diff, gestures } from '../annotation/change.ts';
import type { Label, LabelSet, RelationType } from '../annotation/label.ts';
import type { ReportState } from '../annotation/layer.ts';
import type { LocalName } from '../annotation/local-name.ts';
import type { Project, Report, Reviewer, SourceInfo } from './project.ts';

const id = z.string().min(1).max(200);
const count = z.int().nonnegative();
const instant = z.iso.datetime({ precision: 3 });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Ids that become file names: no separators, no leading dot. */
const fileId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u);

const localName: z.ZodType<LocalName> = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

const attributeDefinition: z.ZodType<AttributeDefinition> = z.strictObject({
  id,
  name: localName,
  type: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text') }),
    z.strictObject({ kind: z.literal('decimal') }),
    z.strictObject({ kind: z.literal('list') }),
    z.strictObject({
      kind: z.literal('choice'),
      choices: z.array(z.strictObject({ id, name: localName })),
    }),
    z.strictObject({ kind: z.literal('code'), pattern: z.string() }),
  ]),
});

const label: z.ZodType<Label> = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  name: localName,
  colour: z.enum(['amber', 'violet', 'green', 'blue', 'rose', 'teal', 'brown', 'slate']),
  line: z.enum(['solid', 'dotted', 'double', 'dashed', 'wavy']),
  key: z.string(),
  attributes: z.array(attributeDefinition),
});

const relationType: z.ZodType<RelationType> = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  name: localName,
  from: id,
  to: id,
});

export const labelSetSchema: z.ZodType<LabelSet> = z.strictObject({
  labels: z.array(label),
  relationTypes: z.array(relationType),
});

export const reviewerSchema: z.ZodType<Reviewer> = z.strictObject({
  id: fileId,
  name: z.string().min(1),
});

export const projectSchema: z.ZodType<Project> = z.strictObject({
  id,
  name: z.string().min(1),
  createdAt: instant,
  labels: labelSetSchema,
  reviewers: z.array(reviewerSchema),
});

// The object schemas that formats extend keep their own type; `satisfies` holds them to the record.
export const sourceSchema = z.strictObject({
  name: z.string().min(1),
  encoding: z.string().min(1),
  sha256,
}) satisfies z.ZodType<SourceInfo>;

export const reportSchema = z.strictObject({
  id: fileId,
  title: z.string().min(1),
  date: z.iso.date().nullable(),
  outlet: z.string().min(1).nullable(),
  source: sourceSchema,
  textSha256: sha256,
  length: count,
  importedAt: instant,
}) satisfies z.ZodType<Report>;

const attributes: z.ZodType<Attributes> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]),
);

const provenance: z.ZodType<Provenance> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reviewer') }),
  z.strictObject({ kind: z.literal('rule'), rule: z.string() }),
  z.strictObject({ kind: z.literal('import'), format: z.string() }),
]);

export const annotationSchema = z.strictObject({
  id,
  start: count,
  end: count,
  label: id,
  quote: z.string().min(1),
  attributes,
  verdict: z.enum(['unchecked', 'confirmed', 'wrong', 'cannot-verify']),
  note: z.string(),
  flagged: z.boolean(),
  author: id,
  provenance,
  createdAt: instant,
  updatedAt: instant,
}) satisfies z.ZodType<Annotation>;

export const relationSchema: z.ZodType<Relation> = z.strictObject({
  id,
  type: id,
  from: id,
  to: id,
  author: id,
  provenance,
  createdAt: instant,
});

export const reportStateSchema: z.ZodType<ReportState> = z.enum([
  'not-started',
  'in-progress',
  'in-review',
  'final',
]);

/** A layer at rest: plain arrays, annotations in document order. */
export const layerDataSchema = z.strictObject({
  reviewer: fileId,
  state: reportStateSchema,
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
});

export type LayerData = z.infer<typeof layerDataSchema>;

function diff<T>(record: z.ZodType<T>): z.ZodType<Diff<T>> {
  return z.strictObject({
    added: z.array(record),
    updated: z.array(z.tuple([record, record])),
    removed: z.array(record),
  });
}

export const changeSchema: z.ZodType<Change> = z.strictObject({
  id,
  gesture: z.enum(gestures),
  origin: z.enum(['edit', 'undo', 'redo']),
  author: id,
  at: instant,
  annotations: diff(annotationSchema),
  relations: diff(relationSchema),
  state: z.tuple([reportStateSchema, reportStateSchema]).nullable(),
});

/** The first thing wrong with a value, in one line: where it stands and what was expected. */
export function describeIssues(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return 'unknown problem';
  const path = first.path.map(String).join('.');
  return path === '' ? first.message : `${path}: ${first.message}`;
}
