import type { CorpusSource, FormatProblem } from '../format/corpus-source.ts';
import type { Format } from '../format/format.ts';
import type { ReadItem } from '../format/read-item.ts';
import { splitNames } from '../format/split-name.ts';

/** What stands beside the sides of a split corpus and is no document of it. */
const besides = /^(?:README\.md|SHA256SUMS|croissant\.json)$/;

/** The corpora of which a corpus consists: its sides where it is split by folders, else itself. */
export function corpusSides<Source extends CorpusSource>(
  source: Source,
): readonly { readonly prefix: string; readonly source: CorpusSource }[] {
  const prefixes = splitNames.map((name) => `${name}/`);
  const isSplit =
    source.paths.some((path) => prefixes.some((prefix) => path.startsWith(prefix))) &&
    source.paths.every(
      (path) => besides.test(path) || prefixes.some((prefix) => path.startsWith(prefix)),
    );
  if (!isSplit) return [{ prefix: '', source }];
  return prefixes.flatMap((prefix) => {
    const paths = source.paths.filter((path) => path.startsWith(prefix));
    return paths.length === 0 ? [] : [{ prefix, source: below(source, prefix, paths) }];
  });
}

/** Reads a corpus with all its sides. */
export async function* readSides(
  read: NonNullable<Format['read']>,
  source: CorpusSource,
): AsyncGenerator<ReadItem, void, void> {
  for (const side of corpusSides(source)) {
    for await (const item of read(side.source)) yield named(item, side.prefix);
  }
}

function named(item: ReadItem, prefix: string): ReadItem {
  if (item.kind !== 'problem' || prefix === '') return item;
  return { kind: 'problem', problem: { ...item.problem, file: prefix + item.problem.file } };
}

function below(source: CorpusSource, prefix: string, paths: readonly string[]): CorpusSource {
  const bare = (problem: FormatProblem) => ({
    ...problem,
    file: problem.file.slice(prefix.length),
  });
  return {
    paths: paths.map((path) => path.slice(prefix.length)),
    size: (path) => source.size(prefix + path),
    bytes: (path) => source.bytes(prefix + path),
    async text(path) {
      const text = await source.text(prefix + path);
      return text.ok ? text : { ok: false, error: bare(text.error) };
    },
    async *pieces(path) {
      for await (const piece of source.pieces(prefix + path)) {
        yield piece.ok ? piece : { ok: false, error: bare(piece.error) };
      }
    },
    async *lines(path) {
      for await (const line of source.lines(prefix + path)) {
        yield line.ok ? line : { ok: false, error: bare(line.error) };
      }
    },
  };
}
