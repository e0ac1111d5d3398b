import type { AppError } from '../core/base/app-error.ts';
import { jsonLine } from '../core/format/json/json-line.ts';
import { cliWords } from '../core/locale/cli.ts';
import { describeError } from '../core/locale/problems/errors-words.ts';
import { countText } from '../core/locale/numbers.ts';
import { type ExitStatus, exitStatus, statusOf } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { type Column, printable, table } from './table.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: true;
}

/** Prints records as JSON lines, or as a table for people. */
export function printRecords<T>(
  io: CliIo,
  { json }: CommonOptions,
  records: readonly T[],
  columns: readonly Column[],
  row: (record: T) => readonly string[],
): void {
  if (json) for (const record of records) io.out(jsonLine(record));
  else if (records.length > 0) io.out(table(columns, records.map(row), io.colour));
}

/** Prints the one record of a command, or the sentence that says the same. */
export function printResult(
  io: CliIo,
  { json }: CommonOptions,
  record: object,
  sentence: string,
): void {
  io.out(json ? jsonLine(record) : `${printable(sentence)}\n`);
}

/** Says something beside the results. */
export function note(io: CliIo, sentence: string): void {
  io.err(`${printable(sentence)}\n`);
}

/** Says how many stretches of text were passed over, so that nothing vanishes without a word. */
export function noteOutside(io: CliIo, stretches: number): void {
  if (stretches === 0) return;
  note(io, cliWords[io.locale].outsideReport(countText(stretches, io.locale)));
}

/** Says what ended the command, and gives its exit status. */
export function fail(io: CliIo, error: AppError): ExitStatus {
  note(io, `hezhu: ${describeError(error, io.locale)}`);
  return statusOf(error);
}

/** Says what is wrong with the command line. */
export function misused(io: CliIo, sentence: string): ExitStatus {
  note(io, `hezhu: ${sentence}`);
  return exitStatus.usage;
}
