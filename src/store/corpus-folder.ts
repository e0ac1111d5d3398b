import { type FileHandle, open, readdir, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Chunk } from '../core/format/format.ts';
import { temporaryName } from './atomic-write.ts';
import { type Disk, makeFolders, realDisk } from './disk.ts';
import { StoreFailure, systemCode, writing } from './failure.ts';

/** Pieces are gathered to this many UTF-16 units before they go to the file. */
const gathered = 1 << 20;

/**
 * A corpus on its way to the disk: written beside its place, and put there in one step when it is whole. Every method throws a
 * StoreFailure: `output-exists`, `cannot-write`.
 */
export class CorpusFolder {
  readonly #out: string;
  readonly #draft: string;
  readonly #disk: Disk;
  readonly #paths = new Set<string>();
  #file: { readonly path: string; readonly handle: FileHandle } | null = null;
  #pieces: string[] = [];
  #units = 0;

  private constructor(out: string, disk: Disk) {
    this.#out = out;
    this.#draft = join(dirname(out), `.${basename(out)}-${temporaryName()}`);
    this.#disk = disk;
  }

  /** Begins a corpus for a folder that is missing or empty. */
  static async begin(
    out: string,
    overwrite: boolean,
    disk: Disk = realDisk,
  ): Promise<CorpusFolder> {
    const folder = new CorpusFolder(resolve(out), disk);
    await writing(folder.#out, async () => {
      const present = await folder.#present();
      if (present.length > 0 && !overwrite) throw folder.#exists();
      await makeFolders(disk, folder.#draft);
    });
    return folder;
  }

  /** How many files there are so far. */
  get files(): number {
    return this.#paths.size;
  }

  /** Adds pieces; those of one file follow one another. */
  async write(chunks: readonly Chunk[]): Promise<void> {
    await writing(this.#out, async () => {
      for (const { path, content } of chunks) {
        if (this.#file?.path !== path) await this.#begin(path);
        this.#pieces.push(content);
        this.#units += content.length;
        if (this.#units >= gathered) await this.#flush();
      }
    });
  }

  /** Puts the corpus in its place. An earlier export goes only when the new one is whole, and only if nothing else is in its folder. */
  async finish(): Promise<void> {
    await writing(this.#out, async () => {
      await this.#finishFile();
      const folders = new Set(Array.from(this.#paths, (path) => dirname(join(this.#draft, path))));
      for (const folder of folders) await this.#disk.syncFolder(folder);
      await this.#disk.syncFolder(this.#draft);
      await this.#moveIntoPlace();
      await this.#disk.syncFolder(dirname(this.#out));
    });
  }

  /** Removes what is written so far. */
  async abandon(): Promise<void> {
    await this.#file?.handle.close().catch(() => undefined);
    this.#file = null;
    await this.#disk.remove(this.#draft).catch(() => undefined);
  }

  async #moveIntoPlace(): Promise<void> {
    const present = await this.#present();
    if (present.length === 0) {
      await removeEmptyFolder(this.#out);
      await this.#disk.rename(this.#draft, this.#out);
      return;
    }
    const ours = new Set(Array.from(this.#paths, (path) => path.split('/')[0]));
    if (!present.every((name) => ours.has(name))) throw this.#exists();
    const earlier = `${this.#draft}-earlier`;
    await this.#disk.rename(this.#out, earlier);
    try {
      await this.#disk.rename(this.#draft, this.#out);
    } catch (error) {
      await this.#disk.rename(earlier, this.#out);
      throw error;
    }
    await this.#disk.remove(earlier);
  }

  async #begin(path: string): Promise<void> {
    await this.#finishFile();
    if (this.#paths.has(path)) throw new Error(`the pieces of ${path} do not follow one another`);
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
      throw new Error(`${path} is no relative path`);
    }
    const full = join(this.#draft, path);
    await makeFolders(this.#disk, dirname(full));
    this.#paths.add(path);
    this.#file = { path, handle: await open(full, 'wx') };
  }

  async #flush(): Promise<void> {
    const content = this.#pieces.join('');
    this.#pieces = [];
    this.#units = 0;
    await this.#file?.handle.writeFile(content);
  }

  async #finishFile(): Promise<void> {
    if (this.#file === null) return;
    await this.#flush();
    await this.#file.handle.sync();
    await this.#file.handle.close();
    this.#file = null;
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
