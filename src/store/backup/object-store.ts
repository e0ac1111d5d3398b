import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryName } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { type Disk, makeFolders } from '../disk/disk.ts';
import { StoreFailure, reading, systemCode, writing } from '../failure.ts';
import type { KeptFile } from './manifest.ts';

/** Contents of files, each once and under its own hash. */
export class ObjectStore {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** Whether a content seems to be there, by its size alone. */
  async seemsThere({ sha256: hash, size }: Pick<KeptFile, 'sha256' | 'size'>): Promise<boolean> {
    try {
      return (await stat(this.#pathOf(hash))).size === size;
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return false;
    }
  }

  /**
   * Keeps a content and reads it back; resolves when it is on the disk and right.
   * @throws StoreFailure `cannot-write`, `damaged-backup`
   */
  async add(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(hash);
    const temporary = join(this.#folder, '.tmp', temporaryName());
    await writing(path, async () => {
      await makeFolders(this.#disk, join(this.#folder, '.tmp'));
      await this.#disk.makeFolder(this.#shelfOf(hash));
      await this.#disk.create(temporary, bytes);
      await this.#disk.rename(temporary, path);
    });
    await this.read({ sha256: hash, size: bytes.length });
  }

  /** Resolves when the names of these contents are on the disk itself. */
  async sync(hashes: Iterable<string>): Promise<void> {
    const shelves = new Set([...hashes].map((hash) => this.#shelfOf(hash)));
    await writing(this.#folder, async () => {
      for (const shelf of shelves) await this.#disk.syncFolder(shelf);
    });
  }

  /**
   * A content, held against its hash.
   * @throws StoreFailure `damaged-backup`, `cannot-read`
   */
  async read({ sha256: hash, size }: Pick<KeptFile, 'sha256' | 'size'>): Promise<Buffer> {
    const path = this.#pathOf(hash);
    const bytes = await reading(path, () => readFile(path));
    if (bytes.length === size && sha256(bytes) === hash) return bytes;
    throw new StoreFailure({ code: 'damaged-backup', path, detail: 'sha256' });
  }

  /** Removes every content but these. */
  async keepOnly(wanted: ReadonlySet<string>): Promise<void> {
    await this.#disk.remove(join(this.#folder, '.tmp'));
    for (const shelf of await namesIn(this.#folder)) {
      for (const hash of await namesIn(join(this.#folder, shelf))) {
        if (!wanted.has(hash)) await this.#disk.remove(join(this.#folder, shelf, hash));
      }
    }
  }

  #shelfOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2));
  }

  #pathOf(hash: string): string {
    return join(this.#shelfOf(hash), hash);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}
