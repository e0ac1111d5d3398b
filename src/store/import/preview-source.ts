import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { EncodingReading } from '../../core/ipc/views.ts';
import { type Encoding, encodings } from '../../core/text/encoding.ts';
import { readSourceBytes } from '../report/import-file.ts';
import { hasEncoding } from '../source/convert.ts';
import { decodeAs } from '../source/decode-as.ts';
import { detectEncoding } from '../source/detect-encoding.ts';

/** How a file would read in each encoding. */
export interface SourcePreview {
  /** The encoding that it seems to be in; null where none does. */
  readonly likely: Encoding | null;
  readonly readings: readonly EncodingReading[];
}

const shownLines = 6;
const longestLine = 120;

/** Reads the beginning of a file in every encoding, for a person to choose by; null for a document whose format settles that itself. */
export async function previewSource(path: string): Promise<Result<SourcePreview | null, AppError>> {
  const bytes = await readSourceBytes(path);
  return bytes.ok ? ok(previewBytes(bytes.value)) : err(bytes.error);
}

/** The beginning of a source in every encoding; null for a document whose format settles that itself. */
export function previewBytes(bytes: Uint8Array): SourcePreview | null {
  if (!hasEncoding(bytes)) return null;
  const likely = detectEncoding(bytes)?.encoding ?? null;
  return { likely, readings: encodings.map((encoding) => readingOf(bytes, encoding)) };
}

function readingOf(bytes: Uint8Array, encoding: Encoding): EncodingReading {
  const { text, undecodable } = decodeAs(bytes, encoding);
  return { encoding, undecodable, lines: tellingLines(text) };
}

/** The first lines that tell one encoding from another, and lines in which something could not be read before them. */
function tellingLines(text: string): readonly string[] {
  const lines: string[] = [];
  const broken: string[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].replace(/^\ufeff/, '').trim();
    if (line === '' || isAscii(line)) continue;
    const at = line.indexOf('\ufffd');
    if (at !== -1 && broken.length < shownLines / 2) {
      const from = Math.max(0, at - longestLine / 2);
      broken.push((from > 0 ? '…' : '') + line.slice(from, from + longestLine));
    } else if (lines.length < shownLines) lines.push(line.slice(0, longestLine));
    if (lines.length >= shownLines && broken.length >= shownLines / 2) break;
  }
  return [...broken, ...lines].slice(0, shownLines);
}

function isAscii(line: string): boolean {
  return /^[ -~\t]*$/.test(line);
}
