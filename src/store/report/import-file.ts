import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { AnnotatedReport, SourceInfo } from '../../core/project/project.ts';
import { withEvidence } from '../../core/report/evidence.ts';
import { describeReport } from '../../core/report/headline.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import { sha256 } from '../disk/digest.ts';
import { attempt, reading } from '../failure.ts';
import { openInput } from '../disk/open-input.ts';
import { convertSource } from '../source/convert.ts';
import type { Converted } from '../source/converted.ts';

/** The largest source file, in bytes; how much text it may give is the converters' to say. */
export const largestSource = 50 * 1024 * 1024;

/** How a source is made a report. */
export interface ImportOptions {
  /** When, ISO 8601. */
  readonly at: string;
  /** The encoding that a person settled on; otherwise it is detected. */
  readonly encoding?: Encoding;
  /** Whether a source of which the encoding is not plain is refused, for a person to choose. */
  readonly onlySure?: boolean;
}

/** Reads one file as a report without annotations. Each kind of bad input has an error of its own that names the file. */
export async function readSourceFile(
  path: string,
  options: ImportOptions,
): Promise<Result<AnnotatedReport, AppError>> {
  const bytes = await readSourceBytes(path);
  return bytes.ok ? reportOfSource(bytes.value, path, options) : bytes;
}

/** The text that a file would become as a report. */
export async function readSourceText(path: string): Promise<Result<string, AppError>> {
  const bytes = await readSourceBytes(path);
  if (!bytes.ok) return bytes;
  const converted = await convertSource(bytes.value, path, null);
  return converted.ok ? ok(converted.value.text) : converted;
}

/** Makes a report without annotations of the bytes of a source; `file` names it. */
export async function reportOfSource(
  bytes: Uint8Array,
  file: string,
  { at, encoding, onlySure = false }: ImportOptions,
): Promise<Result<AnnotatedReport, AppError>> {
  const converted = await convertSource(bytes, file, encoding ?? null);
  if (!converted.ok) return converted;
  const { text, structure, evidence, sure } = converted.value;
  if (onlySure && !sure) {
    return err({ code: 'import-unsure', file, encoding: converted.value.encoding });
  }
  const name = basename(file);
  const digest = sha256(bytes);
  const textDigest = sha256(text);
  return ok({
    report: {
      id: reportId(digest),
      ...withEvidence(describeReport(text, name), text, evidence),
      source: sourceInfo(converted.value, name, digest),
      textSha256: textDigest,
      length: text.length,
      importedAt: at,
    },
    text,
    source: textDigest === digest ? null : bytes,
    ...(structure.length > 0 && { structure }),
    layers: [],
  });
}

/** The id of a report: made of its source, so that the same file is the same report on every machine. */
export function reportId(sourceSha256: string): string {
  return sourceSha256.slice(0, 16);
}

function sourceInfo(
  { encoding, format, undecodable }: Converted,
  name: string,
  digest: string,
): SourceInfo {
  return {
    name,
    encoding,
    ...(format !== 'text' && { format }),
    ...(undecodable > 0 && { undecodable }),
    sha256: digest,
  };
}

/** The bytes of a file that somebody named as a source. Errors: `cannot-read`, `import-is-folder`, `import-not-text`, `import-too-large`. */
export async function readSourceBytes(path: string): Promise<Result<Uint8Array, AppError>> {
  const read = await attempt(() => reading(path, () => readWhole(path)));
  return read.ok ? read.value : read;
}

/** Looks at the open file, not at its name, so that nothing can change in between. */
async function readWhole(path: string): Promise<Result<Uint8Array, AppError>> {
  // Windows cannot even open a folder.
  if ((await stat(path)).isDirectory()) return err({ code: 'import-is-folder', file: path });
  const file = await openInput(path);
  try {
    const status = await file.stat();
    if (!status.isFile()) return err({ code: 'import-not-text', file: path });
    if (status.size > largestSource) {
      return err({
        code: 'import-too-large',
        file: path,
        bytes: status.size,
        limit: largestSource,
      });
    }
    return ok(await file.readFile());
  } finally {
    await file.close();
  }
}
