import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import { sourceText } from '../core/text/source-text.ts';
import { attempt, reading } from '../store/failure.ts';
import { readSourceBytes } from '../store/report/import-file.ts';
import { convertSource } from '../store/source/convert.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { fail } from './print.ts';

/** The name by which standard input is asked for. */
const standardInput = '-';

/**
 * The text of a file that a command reads, of whatever kind, or of standard input where it is called `-`. One without a text is an empty text: nothing is
 * found in it, and nothing is wrong with it.
 */
export async function readTextInput(io: CliIo, file: string): Promise<Result<string, AppError>> {
  return file === standardInput ? textOf(await io.readInput(), file) : readTextFile(file);
}

/** The lines of standard input, as they are in UTF-8, else in whatever encoding they come. */
export async function readStandardInput(io: CliIo): Promise<Result<string, AppError>> {
  const bytes = await io.readInput();
  return isUtf8(bytes)
    ? ok(sourceText(Buffer.from(bytes).toString('utf8')))
    : textOf(bytes, standardInput);
}

/** The text of a file, of whatever kind; as `readTextInput`, but `-` is a name like others. */
export async function readTextFile(file: string): Promise<Result<string, AppError>> {
  const bytes = await bytesOf(file);
  return bytes.ok ? textOf(bytes.value, file) : bytes;
}

/** Says what could not be read: the command has done nothing. */
export function failToRead(io: CliIo, error: AppError): ExitStatus {
  fail(io, error);
  return exitStatus.disk;
}

async function textOf(bytes: Uint8Array, file: string): Promise<Result<string, AppError>> {
  const converted = await convertSource(bytes, file, null);
  if (converted.ok) return ok(converted.value.text);
  return converted.error.code === 'import-empty'
    ? ok(sourceText(Buffer.from(bytes).toString('utf8')))
    : converted;
}

async function bytesOf(path: string): Promise<Result<Uint8Array, AppError>> {
  // What a shell gives in place of a file, such as `<(…)`; whoever names a pipe waits for it.
  const status = await attempt(() => reading(path, () => stat(path)));
  if (!status.ok) return status;
  if (status.value.isFIFO()) return attempt(() => reading(path, () => readFile(path)));
  if (!status.value.isDirectory()) return readSourceBytes(path);
  return err({ code: 'cannot-read', path, reason: 'EISDIR' });
}
