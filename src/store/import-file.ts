import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { describeReport } from '../core/report/headline.ts';
import { decodeSource } from './decode.ts';
import { sha256 } from './digest.ts';
import { attempt, reading } from './failure.ts';
import { openInput } from './open-input.ts';

/** The largest source file, in bytes. */
export const largestSource = 50 * 1024 * 1024;

/** Reads one file as a report without annotations; `at` is when, ISO 8601. Each kind of bad input has an error of its own that names the file. */
export async function readSourceFile(
  path: string,
  at: string,
): Promise<Result<AnnotatedReport, AppError>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const decoded = decodeSource(bytes.value, path);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const name = basename(path);
  const digest = sha256(bytes.value);
  const textDigest = sha256(text);
  return ok({
    report: {
      id: reportId(digest),
      ...describeReport(text, name),
      source: { name, encoding, sha256: digest },
      textSha256: textDigest,
      length: text.length,
      importedAt: at,
    },
    text,
    source: textDigest === digest ? null : bytes.value,
    layers: [],
  });
}

/** The id of a report: made of its source, so that the same file is the same report on every machine. */
export function reportId(sourceSha256: string): string {
  return sourceSha256.slice(0, 16);
}

async function readBytes(path: string): Promise<Result<Uint8Array, AppError>> {
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
