import type { Result } from '../../core/base/result.ts';
import type { ContentProblem } from '../disk/json-file.ts';
import type { Change } from '../../core/annotation/edit/change.ts';
import {
  type JournalKind,
  type JournalRecord,
  type Recorded,
  decodeRecord,
  isTorn,
} from './journal-record.ts';

/** A record and where its line lies in the journal, in bytes. */
export interface PlacedRecord<C extends Recorded = Change> {
  readonly record: JournalRecord<C>;
  readonly start: number;
  /** Behind the line's end. */
  readonly end: number;
}

/** What a stretch of a journal holds. */
export interface Scan<C extends Recorded = Change> {
  /** Up to the first that is not sound. */
  readonly records: readonly PlacedRecord<C>[];
  /** Behind the last sound record, in bytes. */
  readonly end: number;
  /** Whether a record that was never acknowledged is cut off behind `end`. */
  readonly torn: boolean;
  /** Why the rest behind `end` cannot be read; null where there is none, or where it is only torn. */
  readonly problem: ContentProblem | null;
}

/** Reads the records of a journal's bytes, which begin at `offset` of the file; each must follow on the one before. */
export function scanJournal<C extends Recorded>(
  kind: JournalKind<C>,
  bytes: Buffer,
  offset = 0,
): Scan<C> {
  const records: PlacedRecord<C>[] = [];
  let at = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(0x0a, at);
    const decoded = lineEnd < 0 ? null : decodeRecord(kind, bytes.subarray(at, lineEnd));
    const before = records.at(-1)?.record;
    const problem = problemOf(decoded, before);
    if (problem !== null || decoded?.ok !== true) {
      const torn = isTorn(bytes.subarray(at));
      return { records, end: offset + at, torn, problem: torn ? null : problem };
    }
    records.push({ record: decoded.value, start: offset + at, end: offset + lineEnd + 1 });
    at = lineEnd + 1;
  }
  return { records, end: offset + at, torn: false, problem: null };
}

function problemOf<C extends Recorded>(
  decoded: Result<JournalRecord<C>, ContentProblem> | null,
  before: JournalRecord<C> | undefined,
): ContentProblem | null {
  if (decoded === null) return { kind: 'damaged', detail: 'no end of line' };
  if (!decoded.ok) return decoded.error;
  if (before === undefined || follows(before, decoded.value)) return null;
  const { count } = decoded.value;
  return { kind: 'damaged', detail: `change ${count} follows on change ${before.count}` };
}

/** Whether a record may stand behind another. */
export function follows<C extends Recorded>(
  before: JournalRecord<C>,
  record: JournalRecord<C>,
): boolean {
  const { count, after, snapshot } = record;
  if (count === before.count + 1 && after === before.change.id) return true;
  // Changes that a snapshot contained when the next was made may be lost to the journal, not to the layer.
  return count > before.count && snapshot === count - 1;
}
