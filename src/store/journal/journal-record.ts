import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Change } from '../../core/annotation/edit/change.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { currentSchema, migrate } from '../../core/project/migrations/migrate.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import { projectChangeSchema } from '../../core/project/schema/project-change-schema.ts';
import { describeIssues } from '../../core/project/describe-issues.ts';
import { changeSchema } from '../../core/project/schema/schema.ts';
import type { ContentProblem } from '../disk/json-file.ts';

/** A change that a journal can hold. */
export interface Recorded {
  readonly id: string;
}

/** One change in a journal. */
export interface JournalRecord<C extends Recorded = Change> {
  /** How many changes the journal has had with this one. */
  readonly count: number;
  /** Id of the change before, or null for the journal's first. */
  readonly after: string | null;
  /** The count of the snapshot that was on disk when this was written; 0 where there was none. */
  readonly snapshot: number;
  readonly change: C;
}

/** What the journals of one kind hold. */
export interface JournalKind<C extends Recorded> {
  readonly kind: 'change' | 'project-change';
  readonly record: z.ZodType<JournalRecord<C>>;
}

/** The journals of layers. */
export const layerJournals: JournalKind<Change> = {
  kind: 'change',
  record: recordSchema(changeSchema),
};

/** The journals of a project's own record. */
export const projectJournals: JournalKind<ProjectChange> = {
  kind: 'project-change',
  record: recordSchema(projectChangeSchema),
};

function recordSchema<C extends Recorded>(change: z.ZodType<C>): z.ZodType<JournalRecord<C>> {
  return z.strictObject({
    count: z.int().positive(),
    after: z.string().min(1).nullable(),
    snapshot: z.int().nonnegative(),
    change,
  });
}

const envelopeSchema = z.looseObject({ schema: z.int().positive() });

/** How every line of a journal begins. */
const opening = /^\{"sum":"([0-9a-f]{8})","length":(\d+),"record":/;

/** How every line of a journal ends. */
const closing = '}'.charCodeAt(0);

/** How the content of a line begins, as this program writes it. */
const beginning =
  /^\{"schema":\d+,"count":(\d+),"after":(?:null|"[^"\\]*"),"snapshot":\d+,"change":\{"id":"([^"\\]+)"/u;

/** As much of a line's content as holds its beginning, in bytes. */
const longestBeginning = 1000;

/** In bytes; every whole record is longer. */
const longestOpening = 60;

/** A record as a line of a journal: JSON, with the checksum and the length in bytes of what is between. */
export function encodeRecord<C extends Recorded>(
  { kind }: JournalKind<C>,
  record: JournalRecord<C>,
): string {
  const body = JSON.stringify({ schema: currentSchema(kind), ...record });
  return `{"sum":"${sumOf(body)}","length":${Buffer.byteLength(body)},"record":${body}}\n`;
}

/** The record in a line without its end, or why it is none. */
export function decodeRecord<C extends Recorded>(
  kind: JournalKind<C>,
  bytes: Buffer,
): Result<JournalRecord<C>, ContentProblem> {
  // A record may be megabytes, which no pattern is to walk through.
  const [head, sum, length] = opening.exec(bytes.toString('latin1', 0, longestOpening)) ?? [];
  if (head === undefined || bytes.at(-1) !== closing) return damaged('no record');
  const body = bytes.subarray(head.length, -1);
  if (body.length !== Number(length)) return damaged('the length differs');
  if (sumOf(body) !== sum) return damaged('the checksum differs');
  return parseBody(kind, body.toString('utf8'));
}

/**
 * Which change a sound line holds, without reading the change: of an import or a bulk action it may be megabytes. Null where the line is not sound, or begins
 * otherwise than this program writes it.
 */
export function changeIn(line: Buffer): { readonly count: number; readonly id: string } | null {
  const [head, sum, length] = opening.exec(line.toString('latin1', 0, longestOpening)) ?? [];
  if (head === undefined) return null;
  const body = line.subarray(head.length, head.length + Number(length));
  const rest = line.subarray(head.length + Number(length));
  if (rest.toString('latin1') !== '}' || sumOf(body) !== sum) return null;
  const [, count, id] = beginning.exec(body.toString('utf8', 0, longestBeginning)) ?? [];
  return id === undefined ? null : { count: Number(count), id };
}

/**
 * Whether the end of a journal is a record that was cut off while it was being written, and so never acknowledged: a beginning of a line,
 * or one that a power cut left filled with zeros.
 */
export function isTorn(rest: Buffer): boolean {
  if (rest.at(-1) === 0) return true;
  if (rest.includes(0x0a)) return false;
  const [head, , length] = opening.exec(rest.toString('latin1', 0, longestOpening)) ?? [];
  if (head === undefined) return rest.length < longestOpening;
  return rest.length <= head.length + Number(length) + '}'.length;
}

function parseBody<C extends Recorded>(
  { kind, record: recorded }: JournalKind<C>,
  body: string,
): Result<JournalRecord<C>, ContentProblem> {
  const value: unknown = parseJson(body);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return damaged(describeIssues(envelope.error));
  const { schema, ...rest } = envelope.data;
  const change = migrate(kind, rest['change'], schema);
  if (!change.ok) {
    return change.error.kind === 'newer' ? err(change.error) : damaged(change.error.detail);
  }
  const record = recorded.safeParse({ ...rest, change: change.value });
  return record.success ? ok(record.data) : damaged(describeIssues(record.error));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sumOf(body: string | Buffer): string {
  return crc32(body).toString(16).padStart(8, '0');
}

function damaged(detail: string): { readonly ok: false; readonly error: ContentProblem } {
  return err({ kind: 'damaged', detail });
}
