import { type Hash, createHash } from 'node:crypto';
import { readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Chunk, WrittenFile } from '../../core/format/format.ts';
import { Backlog } from '../disk/backlog.ts';
import { type Disk, makeFolders, realDisk } from '../disk/disk.ts';
import { clearLeftDrafts, draftPlace, earlierPlace } from './export-draft.ts';
import { StoreFailure, systemCode, writing } from '../failure.ts';
import { LargeFile } from '../disk/large-file.ts';
import { mapLimited } from '../disk/map-limited.ts';
import { packFolder } from '../disk/pack-folder.ts';
import { PageMemory } from '../disk/page-memory.ts';
import { strangeFiles } from './present-export.ts';

/** Pieces are gathered to this many bytes before they go to the file, but for a piece that is large by itself. */
const gathered = 1 << 20;
const large = 1 << 18;

/** So many files are open at once: a system allows a thousand or so. */
const openAtOnce = 64;

/** So many of them are shut together, besides those: a disk makes many files durable in little more time than one. */
const shutAtOnce = 32;

/** So many bytes may be on their way to the disk while the next are made. */
const underWay = 16 << 20;

/** A file in the making. */
interface Draft {
  readonly path: string;
  readonly hash: Hash;
  bytes: number;
  readonly file: LargeFile;
  pieces: Uint8Array[];
  free: FreeMemory;
  gathered: number;
}

/** Is told of memory that is not read any more. */
export type FreeMemory = (memory: ArrayBufferLike) => void;

/** Leaves it to the garbage collector. */
const forget: FreeMemory = () => undefined;

/** Where a corpus goes. */
export interface CorpusPlace {
  /** Whether an earlier corpus in its place may go. */
  readonly overwrite: boolean;
  /** As one archive rather than as a folder. */
  readonly zip: boolean;
}

/**
 * A corpus on its way to the disk: written beside its place, and put there in one step when it is whole. Every method throws a
 * StoreFailure: `output-exists`, `cannot-write`.
 */
export class CorpusFolder {
  readonly #out: string;
  readonly #zip: boolean;
  readonly #draft: string;
  readonly #disk: Disk;
  readonly #files = new Map<string, Draft>();
  /** Those that stand already, below the draft's. */
  readonly #folders = new Set<string>();
  /** Those that are not shut, the one written to longest ago first. */
  readonly #open = new Set<Draft>();
  readonly #backlog = new Backlog(underWay);
  readonly #memory = new PageMemory();

  private constructor(out: string, zip: boolean, disk: Disk) {
    this.#out = out;
    this.#zip = zip;
    this.#draft = draftPlace(out);
    this.#disk = disk;
  }

  /** Begins a corpus for a folder that is missing or empty. */
  static async begin(
    out: string,
    { overwrite, zip }: CorpusPlace,
    disk: Disk = realDisk,
  ): Promise<CorpusFolder> {
    const folder = new CorpusFolder(resolve(out), zip, disk);
    await writing(folder.#out, async () => {
      await clearLeftDrafts(folder.#out, disk);
      const isTaken = zip ? await folder.#isThere() : (await folder.#present()).length > 0;
      if (isTaken && !overwrite) throw folder.#exists();
      if (isTaken && !zip && (await strangeFiles(folder.#out)).length > 0) throw folder.#exists();
      await makeFolders(disk, folder.#draft);
    });
    return folder;
  }

  /** How many files there are so far. */
  get files(): number {
    return this.#files.size;
  }

  /** Adds pieces; those of one file come in order. Tells which memory of theirs it does not read any more. */
  async write(chunks: readonly Chunk[], free: FreeMemory = forget): Promise<void> {
    await writing(this.#out, async () => {
      for (const { path, content } of chunks) {
        const file = await this.#file(path);
        // As bytes at once: a text that was put together of many is kept by all of them until somebody reads it.
        const piece = typeof content === 'string' ? Buffer.from(content) : content;
        file.pieces.push(piece);
        file.free = free;
        file.gathered += piece.length;
        if (file.gathered >= gathered || piece.length >= large) await this.#flush(file);
      }
    });
  }

  /** The files so far, with all their pieces, in the order of their first ones. */
  async written(): Promise<readonly WrittenFile[]> {
    await writing(this.#out, async () => {
      for (const file of this.#open) await this.#flush(file);
      await this.#backlog.empty();
    });
    return Array.from(this.#files.values(), ({ path, bytes, hash }) => ({
      path,
      bytes,
      sha256: hash.copy().digest('hex'),
    }));
  }

  /** Puts the corpus in its place. An earlier export goes only when the new one is whole, and only if nothing else is in its folder. */
  async finish(): Promise<void> {
    await writing(this.#out, async () => {
      await this.#shut([...this.#open]);
      await this.#backlog.empty();
      const folders = Array.from(this.#folders, (folder) => join(this.#draft, folder));
      await mapLimited(folders, shutAtOnce, (folder) => this.#disk.syncFolder(folder));
      await this.#disk.syncFolder(this.#draft);
      if (this.#zip) await this.#packIntoPlace();
      else await this.#moveIntoPlace();
      await this.#disk.syncFolder(dirname(this.#out));
    });
  }

  /** Removes what is written so far. */
  async abandon(): Promise<void> {
    await this.#backlog.empty().catch(() => undefined);
    for (const { file } of this.#open) await file.close().catch(() => undefined);
    this.#open.clear();
    await this.#disk.remove(this.#draft).catch(() => undefined);
  }

  /** Packs the files into one archive. An earlier one goes in the same step in which the new one comes. */
  async #packIntoPlace(): Promise<void> {
    const packed = `${this.#draft}.zip`;
    try {
      await packFolder(this.#draft, [...this.#files.keys()], packed);
      await this.#disk.rename(packed, this.#out);
    } catch (error) {
      await this.#disk.remove(packed).catch(() => undefined);
      throw error;
    }
    await this.#disk.remove(this.#draft);
  }

  /** Whether something is in the place of the archive. A folder is never replaced by one. */
  async #isThere(): Promise<boolean> {
    try {
      if ((await stat(this.#out)).isDirectory()) throw this.#exists();
      return true;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  async #moveIntoPlace(): Promise<void> {
    const present = await this.#present();
    if (present.length === 0) {
      await removeEmptyFolder(this.#out);
      await this.#disk.rename(this.#draft, this.#out);
      return;
    }
    if ((await strangeFiles(this.#out)).length > 0) throw this.#exists();
    const earlier = earlierPlace(this.#draft);
    await this.#disk.rename(this.#out, earlier);
    try {
      await this.#disk.rename(this.#draft, this.#out);
    } catch (error) {
      await this.#disk.rename(earlier, this.#out);
      throw error;
    }
    await this.#disk.remove(earlier);
  }

  /** The file of a path, ready to be added to. */
  async #file(path: string): Promise<Draft> {
    const known = this.#files.get(path);
    const file = known ?? this.#newDraft(path);
    if (known === undefined) {
      const folder = dirname(path);
      if (!this.#folders.has(folder)) await makeFolders(this.#disk, join(this.#draft, folder));
      this.#folders.add(folder);
      this.#files.set(path, file);
    }
    this.#open.delete(file);
    this.#open.add(file);
    if (this.#open.size > openAtOnce) await this.#shut([...this.#open].slice(0, shutAtOnce));
    return file;
  }

  /** Sends off what is gathered of a file; waits only while too much is under way. */
  async #flush(file: Draft): Promise<void> {
    const { free } = file;
    const [piece, ...more] = file.pieces;
    if (piece === undefined) return;
    const bytes = more.length === 0 ? piece : Buffer.concat(file.pieces);
    if (more.length > 0) for (const { buffer } of file.pieces) free(buffer);
    file.pieces = [];
    file.gathered = 0;
    file.bytes += bytes.length;
    file.hash.update(bytes);
    await this.#backlog.add(file, bytes.length, async () => {
      await file.file.write(bytes);
      free(bytes.buffer);
    });
  }

  /** Makes files durable, behind what is under way to them. */
  async #shut(files: readonly Draft[]): Promise<void> {
    for (const file of files) {
      await this.#flush(file);
      this.#open.delete(file);
      await this.#backlog.add(file, underWay / shutAtOnce, () => file.file.finish());
    }
  }

  #newDraft(path: string): Draft {
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
      throw new Error(`${path} is no relative path`);
    }
    const file = new LargeFile(join(this.#draft, path), this.#memory);
    return {
      path,
      hash: createHash('sha256'),
      bytes: 0,
      file,
      pieces: [],
      free: forget,
      gathered: 0,
    };
  }

  async #present(): Promise<readonly string[]> {
    try {
      return await readdir(this.#out);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      if (systemCode(error) === 'ENOTDIR') throw this.#exists();
      throw error;
    }
  }

  #exists(): StoreFailure {
    return new StoreFailure({ code: 'output-exists', path: this.#out });
  }
}

async function removeEmptyFolder(path: string): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
