import { type Result, err, ok } from '../core/base/result.ts';
import type { SourceLine } from '../core/format/corpus-source.ts';
import { reading } from './failure.ts';

const lineFeed = 0x0a;

/**
 * The lines of a file that comes in pieces, split at LF only, whatever its length; memory holds the line at hand. Its last item is the number
 * of a line that is not UTF-8, if one is not. One byte order mark is dropped.
 * @throws StoreFailure `cannot-read` of `path`
 */
export async function* utf8Lines(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Result<SourceLine, number>, void, void> {
  const iterator = pieces[Symbol.asyncIterator]();
  let waiting: Uint8Array[] = [];
  let number = 0;
  for (;;) {
    const next = await reading(path, () => iterator.next());
    if (next.done === true) break;
    let from = 0;
    for (
      let feed = next.value.indexOf(lineFeed);
      feed !== -1;
      feed = next.value.indexOf(lineFeed, from)
    ) {
      waiting.push(next.value.subarray(from, feed));
      const line = decodeLine(waiting, (number += 1), true);
      yield line;
      if (!line.ok) return;
      waiting = [];
      from = feed + 1;
    }
    if (from < next.value.length) waiting.push(next.value.subarray(from));
  }
  if (waiting.length > 0) yield decodeLine(waiting, number + 1, false);
}

/** The decoder drops a byte order mark at the beginning of a line, so that only the first may have one. */
function decodeLine(
  pieces: readonly Uint8Array[],
  number: number,
  ended: boolean,
): Result<SourceLine, number> {
  const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 });
    return ok({ number, text: decoder.decode(bytes), ended });
  } catch (error) {
    if (error instanceof TypeError) return err(number);
    throw error;
  }
}
