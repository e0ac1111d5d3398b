import { corpusSides } from '../../core/corpus/corpus-sides.ts';
import type { Format } from '../../core/format/format.ts';
import { recogniseFormat } from '../../core/format/registry.ts';
import type { StoredCorpus } from './corpus-source.ts';

/** More than the first line of any corpus of Hezhu's own: a project line with its label set. */
const headBytes = 1024 * 1024;

/** So many files of each kind are looked into: formats show themselves in the first. */
const lookedInto = 3;

/** The format of a corpus by its names and beginnings; undefined for texts. */
export async function recogniseCorpus(corpus: StoredCorpus): Promise<Format | undefined> {
  const [side] = corpusSides(corpus);
  if (side === undefined) return undefined;
  const { prefix, source } = side;
  const beginnings = new Map<string, string>();
  const looked = new Map<string, number>();
  for (const path of source.paths) {
    const kind = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const times = looked.get(kind) ?? 0;
    if (times >= lookedInto) continue;
    looked.set(kind, times + 1);
    const head = await corpus.head(prefix + path, headBytes);
    beginnings.set(path, new TextDecoder().decode(head));
  }
  return recogniseFormat({
    paths: source.paths,
    beginning: (path) => beginnings.get(path) ?? '',
  });
}
