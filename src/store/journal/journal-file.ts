import { basename, dirname, join } from 'node:path';
import type { Change } from '../../core/annotation/edit/change.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import type { Disk } from '../disk/disk.ts';
import { StoreFailure, reading, systemCode, writing } from '../failure.ts';
import { fileStamp } from '../disk/file-stamp.ts';
import {
  type JournalKind,
  type JournalRecord,
  type Recorded,
  changeIn,
  encodeRecord,
} from './journal-record.ts';
import { type PlacedRecord, type Scan, scanJournal } from './journal-scan.ts';
import type { ContentProblem, JsonFilePlaces } from '../disk/json-file.ts';
import { keepAside } from '../disk/set-aside.ts';
import { readBytesFrom } from '../disk/thread-reads.ts';

/** The last change that a snapshot contains: its place in the line of changes, and in the journal. */
export interface Mark {
  readonly count: number;
  /** Id of the change. */
  readonly id: string;
  /** Where its record begins in the journal, in bytes. */
  readonly start: number;
}

/** What of a journal is not in a snapshot. */
export interface Tail<C extends Recorded = Change> {
  readonly records: readonly PlacedRecord<C>[];
  /** The last change of the journal or of the snapshot, whichever is later; null where neither has one. */
  readonly last: Mark | null;
  /** Whether snapshot and journal are of one line, so that what is not in `records` is in the snapshot. */
  readonly isSure: boolean;
}

/**
 * A journal: one record a change, only ever added to. An addition is on the disk when it returns. What a failed or killed
 * addition left behind the last acknowledged record is never read again, and goes with the next addition.
 */
export class JournalFile<C extends Recorded = Change> {
  readonly path: string;
  readonly #kind: JournalKind<C>;
  readonly #places: JsonFilePlaces;
  readonly #disk: Disk;
  /** What the file looked like when it was last read or written; undefined when that is not known. */
  #stamp: string | null | undefined;
  /** Behind the last sound record, in bytes. */
  #end = 0;
  /** Whether something that is no acknowledged record stands behind `#end`. */
  #isRagged = false;
  /** Ids of changes that were refused but may stand in the file, since the disk would not take them back either. */
  #refused: ReadonlySet<string> = new Set();

  constructor(path: string, kind: JournalKind<C>, places: JsonFilePlaces, disk: Disk) {
    this.path = path;
    this.#kind = kind;
    this.#places = places;
    this.#disk = disk;
  }

  /** Behind the last sound record, in bytes. */
  get end(): number {
    return this.#end;
  }

  /** Whether the file is as this object last read or wrote it. */
  async isUnchanged(): Promise<boolean> {
    return (await reading(this.path, () => fileStamp(this.path))) === this.#stamp;
  }

  /**
   * The records that a snapshot with this mark does not contain. Damage is copied to where damaged files go and cut off, so that the next
   * reading has what stands before it.
   * @throws StoreFailure `cannot-read`, `damaged-file`, `newer-schema`
   */
  async tailBehind(mark: Mark | null): Promise<Tail<C>> {
    const stamp = await reading(this.path, () => fileStamp(this.path));
    const behind = mark && (await this.#scanBehind(mark));
    const scan = behind ?? (await this.#scan(0));
    if (scan.problem !== null) throw new StoreFailure(await this.#unusable(scan, scan.problem));
    const refused = scan.records.findIndex(({ record }) => this.#refused.has(record.change.id));
    const records = refused < 0 ? scan.records : scan.records.slice(0, refused);
    this.#end = scan.records[refused]?.start ?? scan.end;
    this.#isRagged = scan.torn || refused >= 0;
    this.#stamp = stamp;
    if (behind === null) return tailOf(records, mark);
    const latest = records.at(-1);
    return { records, last: latest ? markOf(latest.record, latest.start) : mark, isSure: true };
  }

  /**
   * Adds records behind the last sound one, and gives the mark of the last.
   * @throws StoreFailure `cannot-write`; none of them is then in the journal.
   */
  async append(records: readonly JournalRecord<C>[]): Promise<Mark | null> {
    const encoded = records.map((record) => encodeRecord(this.#kind, record));
    const lines = encoded.join('');
    const isNew = this.#end === 0;
    this.#stamp = undefined;
    await writing(this.path, async () => {
      try {
        if (isNew) await this.#disk.makeFolder(dirname(this.path));
        await this.#disk.append(this.path, this.#end, lines);
        if (isNew) await this.#disk.syncFolder(dirname(this.path));
      } catch (error) {
        await this.#takeBack(records);
        throw error;
      }
    });
    this.#end += Buffer.byteLength(lines);
    this.#refused = new Set();
    this.#isRagged = false;
    // Where this fails, the file counts as changed and is read again.
    this.#stamp = await fileStamp(this.path).catch(() => undefined);
    const start = this.#end - Buffer.byteLength(encoded.at(-1) ?? '');
    return markOf(records.at(-1), start);
  }

  /** Those of some changes that are nowhere in the journal, as far as it can be read. */
  async without(changes: readonly C[]): Promise<readonly C[]> {
    const { records } = await this.#scan(0);
    const known = new Set(records.map(({ record }) => record.change.id));
    return changes.filter(({ id }) => !known.has(id));
  }

  /** Cuts off what is no acknowledged record, as far as the disk lets it; the next addition would do the same. */
  async tidy(): Promise<void> {
    if (!this.#isRagged || !(await this.isUnchanged())) return;
    await this.#disk.truncate(this.path, this.#end).catch(() => undefined);
    this.#stamp = await fileStamp(this.path).catch(() => undefined);
    this.#isRagged = false;
  }

  async #takeBack(records: readonly JournalRecord<C>[]): Promise<void> {
    try {
      await this.#disk.truncate(this.path, this.#end);
    } catch {
      this.#refused = new Set([...this.#refused, ...records.map(({ change }) => change.id)]);
    }
  }

  /** What stands behind the record that a mark names, which is not read itself; null where that record, or what leads on from it, is not there. */
  async #scanBehind(mark: Mark): Promise<Scan<C> | null> {
    const bytes = await reading(this.path, () => readFrom(this.path, mark.start));
    const lineEnd = bytes.indexOf(0x0a);
    const named = lineEnd < 0 ? null : changeIn(bytes.subarray(0, lineEnd));
    if (named?.id !== mark.id || named.count !== mark.count) return null;
    const end = lineEnd + 1;
    const scan = scanJournal(this.#kind, bytes.subarray(end), mark.start + end);
    const next = scan.records[0]?.record.after ?? mark.id;
    return next === mark.id ? scan : null;
  }

  async #scan(start: number): Promise<Scan<C>> {
    const bytes = await reading(this.path, () => readFrom(this.path, start));
    return scanJournal(this.#kind, bytes, start);
  }

  async #unusable(scan: Pick<Scan, 'end'>, problem: ContentProblem): Promise<AppError> {
    const { path } = this;
    if (problem.kind === 'newer') {
      return { code: 'newer-schema', path, found: problem.found, known: problem.known };
    }
    const bytes = await reading(path, () => readFrom(path, 0));
    const movedTo = await keepAside(this.#disk, path, bytes, this.#places.setAside);
    const good = bytes.subarray(0, scan.end);
    if (movedTo !== null) await writeAtomically(this.#disk, path, good, this.#places.temporary);
    return { code: 'damaged-file', path, detail: problem.detail, movedTo };
  }

  /** Keeps changes that fit nowhere any more beside the damaged files, and names the file. */
  async keepUnfit(changes: readonly C[]): Promise<AppError> {
    const lines = changes.map((change) => `${JSON.stringify(change)}\n`).join('');
    const { path } = this;
    const name = join(dirname(path), `unfit-${basename(path)}`);
    const movedTo = await keepAside(this.#disk, name, Buffer.from(lines), this.#places.setAside);
    const detail = `${changes.length} changes do not fit what another program wrote`;
    return { code: 'damaged-file', path, detail, movedTo };
  }
}

/** What of a journal a snapshot with a mark does not contain. */
export function tailOf<C extends Recorded>(
  records: readonly PlacedRecord<C>[],
  mark: Mark | null,
): Tail<C> {
  const latest = records.at(-1);
  const inJournal = latest === undefined ? null : markOf(latest.record, latest.start);
  const isAhead = (inJournal?.count ?? 0) <= (mark?.count ?? 0);
  const last = isAhead ? mark : inJournal;
  const next = records.findIndex(({ record }) => record.after === (mark?.id ?? null));
  if (next >= 0) return { records: records.slice(next), last, isSure: true };
  // The snapshot has the journal's last change, or those that a journal which was lost or cut off had after it.
  if (isAhead) return { records: [], last, isSure: latest?.record.change.id === mark?.id };
  // The snapshot comes from elsewhere: what our last one did not contain may not be in it either.
  const known = latest?.record.snapshot ?? 0;
  return { records: records.filter(({ record }) => record.count > known), last, isSure: false };
}

function markOf<C extends Recorded>(
  record: JournalRecord<C> | undefined,
  start: number,
): Mark | null {
  return record === undefined ? null : { count: record.count, id: record.change.id, start };
}

/** The bytes of a file from a place on; none where there is no file, or where it ends before. */
async function readFrom(path: string, start: number): Promise<Buffer> {
  try {
    return await readBytesFrom(path, start);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
