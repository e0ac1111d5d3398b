import { z } from 'zod';
import { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import { compareText } from '../../core/annotation/annotation.ts';
import { compareCaseRecords } from '../../core/annotation/casework.ts';
import { compareRelations } from '../../core/annotation/edit/change.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { compareRegions } from '../../core/annotation/region.ts';
import { compareRejections } from '../../core/annotation/rejection.ts';
import { compareUnanchored } from '../../core/annotation/unanchored.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { currentSchema, migrate } from '../../core/project/migrations/migrate.ts';
import type { StoredKind } from '../../core/project/migrations/migration.ts';
import type { Project, Report, Reviewer } from '../../core/project/project.ts';
import {
  type ProjectParts,
  type ProjectRecord,
  inOrder,
  labelSetOf,
  partsOf,
} from '../../core/project/project-record.ts';
import { describeIssues } from '../../core/project/describe-issues.ts';
import {
  type LayerData,
  fileIdSchema,
  layerDataSchema,
  projectSchema,
  reportSchema,
  reviewerSchema,
  structureSchema,
} from '../../core/project/schema/schema.ts';
import type { PlacedPart } from '../../core/text/structure.ts';
import type { Mark } from '../journal/journal-file.ts';
import type { Codec, ContentProblem } from '../disk/json-file.ts';
import { stableJson } from '../disk/stable-json.ts';

/** What `project.json` holds: the project without its reviewers, who have files of their own so that folders merge (I10). */
export type ProjectHead = Omit<Project, 'reviewers'>;

const storedStructureSchema = z.strictObject({
  textSha256: z.string(),
  parts: structureSchema,
}) satisfies z.ZodType<StoredStructure>;

const projectHeadSchema = projectSchema.omit({ reviewers: true });

const mark = {
  count: z.int().positive(),
  id: z.string().min(1),
  start: z.int().nonnegative(),
};

const markSchema: z.ZodType<Mark> = z.strictObject(mark);

const marksSchema = z.array(z.strictObject({ reviewer: fileIdSchema, ...mark }));

const envelopeSchema = z.looseObject({ schema: z.int().positive() });
type Envelope = z.infer<typeof envelopeSchema>;

/** A project's own record with the last change of each journal that it contains. */
export interface ProjectSnapshot {
  readonly head: ProjectHead;
  /** By the id of the reviewer whose journal it is. */
  readonly journals: Marks;
}

/** Where journals end, by the id of the reviewer. */
export type Marks = ReadonlyMap<string, Mark>;

/** `project.json`: `{schema, project}`, and `journals` where changes are in it. */
export const projectCodec: Codec<ProjectSnapshot> = {
  encode: ({ head: { id, name, createdAt, labels, parts }, journals }) =>
    stableJson({
      schema: currentSchema('project'),
      project: { id, name, createdAt, labels, parts: withoutEmpty(parts) },
      ...(journals.size > 0 && { journals: linesOf(journals) }),
    }),
  decode(content) {
    const stored = decodeEnvelope('project', projectHeadSchema, content);
    if (!stored.ok) return stored;
    const { data, envelope } = stored.value;
    const journals = marksSchema.safeParse(envelope['journals'] ?? []);
    if (!journals.success) return damaged(`journals: ${describeIssues(journals.error)}`);
    const marks = new Map(journals.data.map(({ reviewer, ...mark }) => [reviewer, mark]));
    return ok({ head: sorted(data), journals: marks });
  },
};

/** A project whose records are in order again, which a merge by lines may have lost. */
function sorted(head: ProjectHead): ProjectHead {
  const { labels, relationTypes } = head.labels;
  return { ...head, labels: { labels: inOrder(labels), relationTypes: inOrder(relationTypes) } };
}

/** The project with another record. */
export function withRecord(head: ProjectHead, record: ProjectRecord): ProjectHead {
  return { ...head, labels: labelSetOf(record), parts: partsOf(record) };
}

function withoutEmpty(parts: ProjectParts): object {
  return Object.fromEntries(Object.entries(parts).filter(([, records]) => records.length > 0));
}

/** One mark a line, in order, so that marks merge by lines. */
function linesOf(journals: Marks): readonly object[] {
  return [...journals]
    .sort(([a], [b]) => compareText(a, b))
    .map(([reviewer, mark]) => ({ reviewer, ...mark }));
}
export const reviewerCodec: Codec<Reviewer> = codec(
  'reviewer',
  reviewerSchema,
  (reviewer) => reviewer,
  ok,
);
export const reportCodec: Codec<Report> = codec('report', reportSchema, (report) => report, ok);
export const structureCodec: Codec<StoredStructure> = codec(
  'structure',
  storedStructureSchema,
  (structure) => structure,
  ok,
);
export const layerCodec: Codec<Layer> = codec('layer', layerDataSchema, layerDataOf, layerOf);

/** Where parts of a document stand in the text that it became; the hash says in which text. */
export interface StoredStructure {
  readonly textSha256: string;
  readonly parts: readonly PlacedPart[];
}

/** A layer with the last change of its journal that it contains; null where it contains none. */
export interface Snapshot {
  readonly layer: Layer;
  readonly journal: Mark | null;
}

/** A layer's file: `{schema, layer}`, and `journal` where changes of its journal are in it. */
export const snapshotCodec: Codec<Snapshot> = {
  encode: ({ layer, journal }) =>
    stableJson({
      schema: currentSchema('layer'),
      layer: layerDataOf(layer),
      ...(journal && { journal }),
    }),
  decode(content) {
    const stored = decodeSnapshotData(content);
    if (!stored.ok) return stored;
    const layer = layerOf(stored.value.data);
    return layer.ok
      ? ok({ layer: layer.value, journal: stored.value.journal })
      : damaged(layer.error);
  },
};

/** A layer file before its records are held against one another: what `verify` looks into. */
export function decodeSnapshotData(
  content: string,
): Result<{ readonly data: LayerData; readonly journal: Mark | null }, ContentProblem> {
  const stored = decodeEnvelope('layer', layerDataSchema, content);
  if (!stored.ok) return stored;
  const { data, envelope } = stored.value;
  const journal = markSchema.nullable().safeParse(envelope['journal'] ?? null);
  return journal.success
    ? ok({ data, journal: journal.data })
    : damaged(`journal: ${describeIssues(journal.error)}`);
}

/** A codec of `{schema, <kind>: data}`: parsed, migrated, held to the schema, then made a record. */
function codec<Data, T>(
  kind: StoredKind,
  schema: z.ZodType<Data>,
  dataOf: (record: T) => unknown,
  recordOf: (data: Data) => Result<T, string>,
): Codec<T> {
  return {
    encode: (record) => stableJson({ schema: currentSchema(kind), [kind]: dataOf(record) }),
    decode(content) {
      const stored = decodeEnvelope(kind, schema, content);
      if (!stored.ok) return stored;
      const record = recordOf(stored.value.data);
      return record.ok ? record : damaged(record.error);
    },
  };
}

function decodeEnvelope<Data>(
  kind: StoredKind,
  schema: z.ZodType<Data>,
  content: string,
): Result<{ readonly data: Data; readonly envelope: Envelope }, ContentProblem> {
  const envelope = parseEnvelope(content);
  if (!envelope.ok) return damaged(envelope.error);
  const migrated = migrate(kind, envelope.value[kind], envelope.value.schema);
  if (!migrated.ok) {
    return migrated.error.kind === 'newer' ? err(migrated.error) : damaged(migrated.error.detail);
  }
  const data = schema.safeParse(migrated.value);
  return data.success
    ? ok({ data: data.data, envelope: envelope.value })
    : damaged(describeIssues(data.error));
}

function parseEnvelope(content: string): Result<Envelope, string> {
  if (content.trim() === '') return err('the file is empty');
  try {
    const envelope = envelopeSchema.safeParse(JSON.parse(content));
    return envelope.success ? ok(envelope.data) : err(describeIssues(envelope.error));
  } catch (error) {
    if (error instanceof SyntaxError) return err(error.message);
    throw error;
  }
}

/** A layer as plain data. */
export function layerDataOf(layer: Layer): LayerData {
  const {
    reviewer,
    state,
    annotations,
    relations,
    rejections,
    regions,
    unanchored,
    casework,
    details,
    note,
    correction,
  } = layer;
  return {
    reviewer,
    state,
    annotations: [...annotations.all],
    relations: [...relations],
    rejections: [...rejections],
    regions: [...regions],
    unanchored: [...unanchored],
    casework: [...casework],
    details,
    note,
    correction,
  };
}

/** The layer of checked data; order is restored, since a merge by lines may have lost it. */
export function layerOf(data: LayerData): Result<Layer, string> {
  const { reviewer, state, annotations, relations, rejections, regions, details } = data;
  const { unanchored, casework, note, correction } = data;
  const records = [annotations, relations, rejections, regions, unanchored, casework];
  const twice = records.map(firstTwice).find((id) => id !== undefined);
  if (twice !== undefined) return err(`two records have the id ${twice}`);
  const known = new Set(annotations.map(({ id }) => id));
  const dangling = relations.find(({ from, to }) => !known.has(from) || !known.has(to));
  if (dangling !== undefined) return err(`relation ${dangling.id} has an end that is not there`);
  return ok({
    reviewer,
    state,
    annotations: AnnotationSet.of(annotations),
    relations: [...relations].sort(compareRelations),
    rejections: [...rejections].sort(compareRejections),
    regions: [...regions].sort(compareRegions),
    unanchored: [...unanchored].sort(compareUnanchored),
    casework: [...casework].sort(compareCaseRecords),
    details,
    note,
    correction,
  });
}

function firstTwice(records: readonly { readonly id: string }[]): string | undefined {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

function damaged(detail: string): { readonly ok: false; readonly error: ContentProblem } {
  return err({ kind: 'damaged', detail });
}
