import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { compareText } from '../core/annotation/annotation.ts';
import { err, ok } from '../core/base/result.ts';
import type { CorpusSource, FormatProblem } from '../core/format/corpus-source.ts';
import { reading } from './failure.ts';
import { utf8Lines } from './utf8-lines.ts';

/** What systems and editors leave in folders: no part of a corpus. */
const hidden = /(?:^|\/)(?:\.|__MACOSX(?:\/|$)|Thumbs\.db$|desktop\.ini$)/i;

/**
 * A corpus on the disk: all files of a folder, or one file. Its methods throw a StoreFailure: `cannot-read`.
 * @throws StoreFailure `cannot-read`
 */
export async function corpusSource(path: string): Promise<CorpusSource> {
  const isFolder = (await reading(path, () => stat(path))).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const paths = isFolder ? await filesIn(path) : [basename(path)];
  const placeOf = (file: string) => join(folder, ...file.split('/'));
  const bytes = (file: string) => reading(placeOf(file), () => readFile(placeOf(file)));
  return {
    paths,
    bytes,
    async text(file) {
      const text = decodeUtf8(await bytes(file));
      return text === null ? err(notUtf8(file)) : ok(text);
    },
    async *lines(file) {
      const place = placeOf(file);
      const pieces = createReadStream(place, { highWaterMark: 1 << 20 });
      for await (const line of utf8Lines(pieces, place)) {
        yield line.ok ? line : err({ ...notUtf8(file), line: line.error });
      }
    },
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await reading(folder, () =>
    readdir(folder, { recursive: true, withFileTypes: true }),
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !hidden.test(path))
    .sort(compareText);
}

/** Strictly: a corpus with one broken character is not read with that character replaced. One byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function notUtf8(file: string): FormatProblem {
  return { file, line: null, detail: 'not UTF-8' };
}
