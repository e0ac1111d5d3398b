import { type Result, err, ok } from '../../core/base/result.ts';
import {
  type FormatProblem,
  type SourceLine,
  longestText,
  tooLong,
} from '../../core/format/corpus-source.ts';
import { reading } from '../failure.ts';

const lineFeed = 0x0a;

/** What is wrong with a line. */
type LineProblem = Pick<FormatProblem, 'line' | 'detail'>;

/**
 * The lines of a file that comes in pieces, split at LF only, whatever its length; memory holds the line at hand. Its last item says which line
 * is not UTF-8 or too large for one text, if one is. One byte order mark is dropped.
 * @throws StoreFailure `cannot-read` of `path`
 */
export async function* utf8Lines(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Result<SourceLine, LineProblem>, void, void> {
  const iterator = pieces[Symbol.asyncIterator]();
  let waiting: Uint8Array[] = [];
  let [length, number] = [0, 0];
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
      [waiting, length] = [[], 0];
      from = feed + 1;
    }
    if (from < next.value.length) waiting.push(next.value.subarray(from));
    length += next.value.length - from;
    if (length > longestText) {
      yield err({ line: number + 1, detail: tooLong });
      return;
    }
  }
  if (waiting.length > 0) yield decodeLine(waiting, number + 1, false);
}

/** The decoder drops a byte order mark at the beginning of a line, so that only the first may have one. */
function decodeLine(
  pieces: readonly Uint8Array[],
  number: number,
  ended: boolean,
): Result<SourceLine, LineProblem> {
  const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 });
    return ok({ number, text: decoder.decode(bytes), ended });
  } catch (error) {
    if (error instanceof TypeError) return err({ line: number, detail: 'not UTF-8' });
    throw error;
  }
}
