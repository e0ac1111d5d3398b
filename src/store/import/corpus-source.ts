import { createReadStream } from 'node:fs';
import { open, readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { compareText } from '../../core/annotation/annotation.ts';
import { err, ok } from '../../core/base/result.ts';
import { textBeside } from '../../core/format/brat/brat-read.ts';
import {
  type CorpusSource,
  type FormatProblem,
  longestText,
  tooLong,
} from '../../core/format/corpus-source.ts';
import type { CorpusBytes } from '../disk/corpus-bytes.ts';
import { type CorpusPlace, placeRoot } from './corpus-place.ts';
import { reading } from '../failure.ts';
import { utf8Lines } from '../disk/utf8-lines.ts';
import { zipSource } from '../disk/zip-source.ts';

/** A corpus on the disk. Its methods throw a StoreFailure: `cannot-read`. */
export interface StoredCorpus extends CorpusSource {
  /** The first bytes of a file, as many as asked for where it has them. */
  head(path: string, bytes: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What systems, editors and our own export leave beside a corpus: no part of it. */
const hidden = /(?:^|\/)(?:\.|__MACOSX(?:\/|$)|Thumbs\.db$|desktop\.ini$|SHA256SUMS$)/i;

/**
 * A corpus on the disk: all files of a folder or of a zip archive, one file, or several things together.
 * @throws StoreFailure `cannot-read`
 */
export async function corpusSource(place: CorpusPlace): Promise<StoredCorpus> {
  return typeof place === 'string' ? sourceAt(place) : sourceOf(await togetherBytes(place));
}

async function sourceAt(path: string): Promise<StoredCorpus> {
  const isFolder = (await reading(path, () => stat(path))).isDirectory();
  if (!isFolder && (await isZip(path))) return sourceOf(await zipSource(path));
  return sourceOf(await (isFolder ? folderBytes(path) : fileBytes(path)));
}

function sourceOf(files: CorpusBytes): StoredCorpus {
  const notUtf8 = (file: string): FormatProblem => ({ file, line: null, detail: 'not UTF-8' });
  return {
    paths: files.paths.filter((path) => !hidden.test(path)).sort(compareText),
    bytes: (path) => files.bytes(path),
    close: () => files.close(),
    size: (path) => files.size(path),
    async *pieces(file) {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      const pieces = (await files.stream(file))[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await reading(files.placeOf(file), () => pieces.next());
        const text = decoded(() => decoder.decode(value, { stream: done !== true }));
        yield text === null ? err(notUtf8(file)) : ok(text);
        if (done === true || text === null) return;
      }
    },
    async text(file) {
      if ((await files.size(file)) > longestText) {
        return err({ file, line: null, detail: tooLong });
      }
      const text = decodeUtf8(await files.bytes(file));
      return text === null ? err(notUtf8(file)) : ok(text);
    },
    async *lines(file) {
      for await (const line of utf8Lines(await files.stream(file), files.placeOf(file))) {
        yield line.ok ? line : err({ file, ...line.error });
      }
    },
    async head(file, bytes) {
      const pieces: Uint8Array[] = [];
      let length = 0;
      for await (const piece of await files.stream(file)) {
        pieces.push(piece);
        length += piece.length;
        if (length >= bytes) break;
      }
      return Buffer.concat(pieces).subarray(0, bytes);
    },
  };
}

async function isZip(path: string): Promise<boolean> {
  return reading(path, async () => {
    const file = await open(path, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.toString('latin1') === 'PK\u0003\u0004';
    } finally {
      await file.close();
    }
  });
}

async function folderBytes(folder: string): Promise<CorpusBytes> {
  return filesBelow(folder, await filesIn(folder));
}

/** Files, and what lies in folders, by their paths below the folder that holds them all. An archive among them is a file that no format reads. */
async function togetherBytes(place: Exclude<CorpusPlace, string>): Promise<CorpusBytes> {
  const root = placeRoot(place);
  const paths: string[] = [];
  for (const path of place) {
    const name = relative(root, path).split(sep).join('/');
    const isFolder = (await reading(path, () => stat(path))).isDirectory();
    const inside = isFolder ? await filesIn(path) : [];
    paths.push(...(isFolder ? inside.map((file) => `${name}/${file}`) : [name]));
  }
  return filesBelow(root, [...new Set(paths)]);
}

/** A file, and the text that it is of where it holds annotations alone. */
async function fileBytes(path: string): Promise<CorpusBytes> {
  const names = [basename(path)];
  const text = textBeside(path);
  if (text !== path && (await isFileThere(text))) names.push(basename(text));
  return filesBelow(dirname(path), names);
}

async function isFileThere(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

function filesBelow(folder: string, paths: readonly string[]): CorpusBytes {
  const placeOf = (file: string) => join(folder, ...file.split('/'));
  return {
    paths,
    placeOf,
    size: async (file) => (await reading(placeOf(file), () => stat(placeOf(file)))).size,
    bytes: (file) => reading(placeOf(file), () => readFile(placeOf(file))),
    stream: (file) => Promise.resolve(createReadStream(placeOf(file), { highWaterMark: 1 << 18 })),
    close: () => Promise.resolve(),
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await reading(folder, () =>
    readdir(folder, { recursive: true, withFileTypes: true }),
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join('/'));
}

/** Strictly: a corpus with one broken character is not read with that character replaced. One byte order mark is dropped. */
function decodeUtf8(bytes: Uint8Array): string | null {
  return decoded(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** What a strict decoder gives, or null where it finds a broken character. */
function decoded(decode: () => string): string | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
