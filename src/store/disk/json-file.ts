import { isUtf8 } from 'node:buffer';
import type { Adapter } from 'lowdb';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import { writeAtomically } from './atomic-write.ts';
import type { Disk } from './disk.ts';
import { StoreFailure, reading, systemCode } from '../failure.ts';
import { fileStamp } from './file-stamp.ts';
import { setAside } from './set-aside.ts';
import { readBytes } from './thread-reads.ts';

/** Why the content of a file is no record. */
export type ContentProblem =
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  | { readonly kind: 'damaged'; readonly detail: string };

/** Turns a record into the content of its file and back. */
export interface Codec<T> {
  readonly encode: (record: T) => string;
  readonly decode: (content: string) => Result<T, ContentProblem>;
}

/** Where a file's neighbours go: half-written ones, and damaged ones. */
export interface JsonFilePlaces {
  readonly temporary: string;
  readonly setAside: string;
}

/**
 * The lowdb adapter for one file: a write is on the disk when it returns and never half done; a file that cannot be understood is set
 * aside and named, never overwritten.
 */
export class JsonFile<T> implements Adapter<T> {
  readonly path: string;
  readonly #codec: Codec<T>;
  readonly #places: JsonFilePlaces;
  readonly #disk: Disk;
  /** What the file looked like when it was last read or written well; undefined before that, null where there was none. */
  #stamp: string | null | undefined;

  constructor(path: string, codec: Codec<T>, places: JsonFilePlaces, disk: Disk) {
    this.path = path;
    this.#codec = codec;
    this.#places = places;
    this.#disk = disk;
  }

  /**
   * The record, or null where there is no file.
   * @throws StoreFailure `cannot-read`, `damaged-file`, `newer-schema`
   */
  async read(): Promise<T | null> {
    const stamp = await this.#currentStamp();
    this.#stamp = undefined;
    const bytes = await reading(this.path, () => readIfPresent(this.path));
    const record = bytes === null ? ok(null) : decodeBytes(bytes, this.#codec.decode);
    if (record.ok) {
      this.#stamp = stamp;
      return record.value;
    }
    throw new StoreFailure(await this.#unusable(record.error));
  }

  /** @throws StoreFailure `cannot-write`; the file then has its old content, unless only the folder could not be synced. */
  async write(record: T): Promise<void> {
    const content = this.#codec.encode(record);
    await writeAtomically(this.#disk, this.path, content, this.#places.temporary);
    this.#stamp = await this.#currentStamp();
  }

  /** Whether the file is as this object last read or wrote it, and not as a synchronising program left it meanwhile. */
  async isUnchanged(): Promise<boolean> {
    return (await this.#currentStamp()) === this.#stamp;
  }

  async #currentStamp(): Promise<string | null> {
    return reading(this.path, () => fileStamp(this.path));
  }

  async #unusable(problem: ContentProblem): Promise<AppError> {
    const { path } = this;
    if (problem.kind === 'newer') {
      return { code: 'newer-schema', path, found: problem.found, known: problem.known };
    }
    const movedTo = await setAside(this.#disk, path, this.#places.setAside);
    return { code: 'damaged-file', path, detail: problem.detail, movedTo };
  }
}

/** Reads the record in a file's bytes; bytes that are not UTF-8 are damage. */
export function decodeBytes<T>(
  bytes: Uint8Array,
  decode: (content: string) => Result<T, ContentProblem>,
): Result<T, ContentProblem> {
  if (!isUtf8(bytes)) return { ok: false, error: { kind: 'damaged', detail: 'not UTF-8' } };
  const { buffer, byteOffset, byteLength } = bytes;
  const content = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  return decode(content.startsWith(byteOrderMark) ? content.slice(1) : content);
}

/** Some editors put it before what they save. */
const byteOrderMark = '\ufeff';

/** The bytes of a file, or null where there is none. */
export async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readBytes(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
