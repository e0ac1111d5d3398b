import { err, ok } from '../base/result.ts';
import type { CorpusSource, FormatProblem, SourceLine } from '../format/corpus-source.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Files of a corpus by path. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** A corpus that stands in memory, with the contract of those on the disk. */
export function memorySource(files: MemoryFiles): CorpusSource {
  const content = (path: string) => {
    const found = files[path];
    if (found === undefined) throw new Error(`no file ${path}`);
    return found;
  };
  const text = (file: string) => {
    const found = content(file);
    const decoded = typeof found === 'string' ? found : decodeUtf8(found);
    if (decoded === null) {
      const problem: FormatProblem = { file, line: null, detail: 'not UTF-8' };
      return err(problem);
    }
    return ok(decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded);
  };
  return {
    paths: Object.keys(files).sort(),
    bytes(path) {
      const found = content(path);
      return Promise.resolve(typeof found === 'string' ? encodeUtf8(found) : found);
    },
    size(path) {
      const found = content(path);
      return Promise.resolve(typeof found === 'string' ? encodeUtf8(found).length : found.length);
    },
    async *pieces(path) {
      await Promise.resolve();
      yield text(path);
    },
    text: (path) => Promise.resolve(text(path)),
    // A generator of promises for its type alone: nothing here waits.
    async *lines(path) {
      await Promise.resolve();
      const decoded = text(path);
      if (decoded.ok) for (const line of linesOf(decoded.value)) yield ok(line);
      else yield decoded;
    },
  };
}

function* linesOf(text: string): Generator<SourceLine> {
  let from = 0;
  for (let number = 1; from < text.length; number += 1) {
    const feed = text.indexOf('\n', from);
    yield { number, text: text.slice(from, feed === -1 ? undefined : feed), ended: feed !== -1 };
    if (feed === -1) return;
    from = feed + 1;
  }
}
