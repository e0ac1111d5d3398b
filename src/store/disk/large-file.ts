import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { systemCode } from '../failure.ts';
import type { PageMemory } from './page-memory.ts';

/** A disk takes whole blocks of this size from where they are. */
const block = 4096;

/** A file that begins with fewer bytes goes through the system's memory: that costs it less than a step of its own for its end. */
const directFrom = 1 << 18;

/** After so many bytes in the system's memory they are made durable while the next are made: a system that gathers gigabytes first has its disk idle. */
const sentOff = 64 << 20;

const none = new Uint8Array(0);

/**
 * A file that is written from its beginning to its end in large pieces. Where the system can (Linux), the disk takes them from where they are:
 * the copy into the system's memory is most of the cost of writing, and drives from there what other programs need. Its writes come one after another.
 */
export class LargeFile {
  readonly #path: string;
  readonly #memory: PageMemory;
  #handle: FileHandle | null = null;
  /** Whether this made the file, be it without a byte in it yet. */
  #isMade = false;
  #isDirect = false;
  /** Bytes of the file so far. */
  #length = 0;
  /** Where the next bytes go; before `#length` while some wait for the rest of their block. */
  #place = 0;
  #waiting: Uint8Array = none;
  /** Bytes in the system's memory since it was last begun to make them durable. */
  #unsent = 0;
  /** That under way, or done; it has failed where the file cannot be finished. */
  #sending: Promise<void> | null = null;

  constructor(path: string, memory: PageMemory) {
    this.#path = path;
    this.#memory = memory;
  }

  /** Adds bytes; the first make the file, which must not be there yet, and those after `finish` open it again. @throws what the system says */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#handle === null) await this.#open(bytes.length);
    this.#length += bytes.length;
    if (this.#isDirect) await this.#writeBlocks(bytes);
    else {
      await this.#put(this.#waiting);
      this.#waiting = none;
      await this.#put(bytes);
    }
  }

  /** Makes the file durable and shuts it. @throws what the system says, of what was begun before too */
  async finish(): Promise<void> {
    try {
      if (this.#waiting.length > 0) await this.#writeLastBlock();
      await this.#sending;
      await this.#handle?.sync();
    } finally {
      await this.close();
    }
  }

  /** Shuts the file as it is. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    // What is added later begins within a block.
    this.#isDirect = false;
    await handle?.close();
  }

  async #open(first: number): Promise<void> {
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    const flags = this.#isMade ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL;
    if (!this.#isMade && first >= directFrom) {
      this.#handle = await openDirect(this.#path, flags);
      this.#isDirect = this.#handle !== null;
    }
    this.#handle ??= await open(this.#path, flags);
    this.#isMade = true;
  }

  /** Writes what fills blocks and lets the rest wait. */
  async #writeBlocks(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      at += await this.#memory.lend(async (stretch) => {
        const before = this.#waiting.length;
        const taken = bytes.subarray(at, at + stretch.length - before);
        stretch.set(this.#waiting);
        stretch.set(taken, before);
        const filled = before + taken.length;
        const whole = filled - (filled % block);
        await this.#put(stretch.subarray(0, whole));
        this.#waiting = stretch.slice(whole, filled);
        return taken.length;
      });
    }
  }

  /** Fills the last block up and cuts that off again. */
  async #writeLastBlock(): Promise<void> {
    await this.#memory.lend(async (stretch) => {
      stretch.fill(0, 0, block);
      stretch.set(this.#waiting);
      await this.#put(stretch.subarray(0, block));
    });
    this.#waiting = none;
    await this.#handle?.truncate(this.#length);
    this.#place = this.#length;
  }

  /** Writes bytes, however few the system takes at once. */
  async #put(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const written = await this.#step(bytes, done);
      done += written;
      this.#place += written;
    }
    if (this.#isDirect) return;
    this.#unsent += bytes.length;
    if (this.#unsent >= sentOff) this.#sendOff();
  }

  async #step(bytes: Uint8Array, done: number): Promise<number> {
    try {
      return await this.#writeSome(bytes, done);
    } catch (error) {
      if (!this.#isDirect || systemCode(error) !== 'EINVAL') throw error;
    }
    // The system said that it can and cannot after all, or took a part of a block.
    await this.close();
    this.#handle = await open(this.#path, constants.O_WRONLY);
    return this.#writeSome(bytes, done);
  }

  async #writeSome(bytes: Uint8Array, done: number): Promise<number> {
    const step = await this.#handle?.write(bytes, done, bytes.length - done, this.#place);
    return step?.bytesWritten ?? 0;
  }

  #sendOff(): void {
    this.#unsent = 0;
    const sent = this.#handle?.datasync();
    this.#sending = Promise.all([this.#sending, sent]).then(() => undefined);
    // It is told where the file is finished; until then, and where it never is, nobody waits for it.
    this.#sending.catch(() => undefined);
  }
}

/** Opens a file whose bytes the disk takes from where they are; null where that cannot be. */
async function openDirect(path: string, flags: number): Promise<FileHandle | null> {
  // Other systems than Linux do not know the flag.
  const { O_DIRECT: direct = 0 } = constants;
  if (direct === 0) return null;
  try {
    return await open(path, flags | direct);
  } catch (error) {
    if (systemCode(error) !== 'EINVAL') throw error;
    // It may have made the file before it said no.
    await rm(path, { force: true });
    return null;
  }
}
