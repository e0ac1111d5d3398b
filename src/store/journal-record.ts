import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Change } from '../core/annotation/change.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import { currentSchema, migrate } from '../core/project/migrations/migrate.ts';
import { changeSchema, describeIssues } from '../core/project/schema.ts';
import type { ContentProblem } from './json-file.ts';

/** One change in a journal. */
export interface JournalRecord {
  /** How many changes the layer has had with this one. */
  readonly count: number;
  /** Id of the change before, or null for a layer's first. */
  readonly after: string | null;
  /** The count of the snapshot that was on disk when this was written; 0 where there was none. */
  readonly snapshot: number;
  readonly change: Change;
}

const recordSchema: z.ZodType<JournalRecord> = z.strictObject({
  count: z.int().positive(),
  after: z.string().min(1).nullable(),
  snapshot: z.int().nonnegative(),
  change: changeSchema,
});

const envelopeSchema = z.looseObject({ schema: z.int().positive() });

const line = /^\{"sum":"([0-9a-f]{8})","length":(\d+),"record":(.*)\}$/su;

/** How every line of a journal begins. */
const opening = /^\{"sum":"[0-9a-f]{8}","length":(\d+),"record":/;

/** In bytes; every whole record is longer. */
const longestOpening = 60;

/** A record as a line of a journal: JSON, with the checksum and the length in bytes of what is between. */
export function encodeRecord(record: JournalRecord): string {
  const body = JSON.stringify({ schema: currentSchema('change'), ...record });
  return `{"sum":"${sumOf(body)}","length":${Buffer.byteLength(body)},"record":${body}}\n`;
}

/** The record in a line without its end, or why it is none. */
export function decodeRecord(bytes: Buffer): Result<JournalRecord, ContentProblem> {
  const [, sum, length, body] = line.exec(bytes.toString('utf8')) ?? [];
  if (body === undefined) return damaged('no record');
  // Bytes that are not UTF-8 are replaced in decoding, which the sum shows.
  if (Buffer.byteLength(body) !== Number(length)) return damaged('the length differs');
  if (sumOf(body) !== sum) return damaged('the checksum differs');
  return parseBody(body);
}

/**
 * Whether the end of a journal is a record that was cut off while it was being written, and so never acknowledged: a beginning of a line,
 * or one that a power cut left filled with zeros.
 */
export function isTorn(rest: Buffer): boolean {
  if (rest.at(-1) === 0) return true;
  if (rest.includes(0x0a)) return false;
  const [head, length] = opening.exec(rest.toString('latin1', 0, longestOpening)) ?? [];
  if (head === undefined) return rest.length < longestOpening;
  return rest.length <= head.length + Number(length) + '}'.length;
}

function parseBody(body: string): Result<JournalRecord, ContentProblem> {
  const value: unknown = parseJson(body);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return damaged(describeIssues(envelope.error));
  const { schema, ...rest } = envelope.data;
  const change = migrate('change', rest['change'], schema);
  if (!change.ok) {
    return change.error.kind === 'newer' ? err(change.error) : damaged(change.error.detail);
  }
  const record = recordSchema.safeParse({ ...rest, change: change.value });
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

function sumOf(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}

function damaged(detail: string): { readonly ok: false; readonly error: ContentProblem } {
  return err({ kind: 'damaged', detail });
}
