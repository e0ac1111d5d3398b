import { type FileHandle, open } from 'node:fs/promises';
import { reading, systemCode } from '../failure.ts';

/** A line of a journal without its end, and where it lies, in bytes. */
export interface JournalLine {
  readonly bytes: Buffer;
  readonly start: number;
  /** Behind the line's end. */
  readonly end: number;
}

/** How many bytes are read at once. */
const stretch = 256 * 1024;

/**
 * The lines that end before a place in a journal, the last first; none where there is no file. A line of more bytes than `longest`, or a few more, is not read,
 * and none before it.
 * @throws StoreFailure `cannot-read`
 */
export async function* linesBefore(
  path: string,
  end: number,
  longest = Infinity,
): AsyncGenerator<JournalLine> {
  const file = await opened(path);
  if (file === null) return;
  try {
    yield* linesOf(file, path, { end, longest });
  } finally {
    await file.close();
  }
}

async function* linesOf(
  file: FileHandle,
  path: string,
  { end, longest }: { readonly end: number; readonly longest: number },
): AsyncGenerator<JournalLine> {
  let at = end;
  let size = stretch;
  while (at > 0) {
    const start = Math.max(0, at - size);
    const bytes = Buffer.alloc(at - start);
    await reading(path, () => file.read(bytes, 0, bytes.length, start));
    // The first line may have begun before.
    const first = start === 0 ? 0 : bytes.indexOf(0x0a) + 1;
    if (start > 0 && (first === 0 || first === bytes.length)) {
      if (size >= longest) return;
      size *= 4;
      continue;
    }
    for (let last = bytes.length; last > first;) {
      const begins = Math.max(first, bytes.lastIndexOf(0x0a, last - 2) + 1);
      yield {
        bytes: bytes.subarray(begins, last - 1),
        start: start + begins,
        end: start + last,
      };
      last = begins;
    }
    at = start + first;
    size = stretch;
  }
}

async function opened(path: string): Promise<FileHandle | null> {
  return reading(path, async () => {
    try {
      return await open(path, 'r');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  });
}
