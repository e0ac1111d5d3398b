import { type Quantity, readQuantity } from '../../core/figure/quantity/quantity.ts';
import { jsonLine } from '../../core/format/json/json-line.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { failToRead, readStandardInput, readTextInput } from '../read-input.ts';

/** `hezhu normalize`: reads one quantity a line and prints a JSON line for each. Status 1 where a line holds none. */
export async function normalize(
  io: CliIo,
  { text: file }: { readonly text?: string },
): Promise<ExitStatus> {
  const read = file === undefined ? await readStandardInput(io) : await readTextInput(io, file);
  return read.ok ? normalizeLines(io, read.value) : failToRead(io, read.error);
}

function normalizeLines(io: CliIo, input: string): ExitStatus {
  let status: ExitStatus = exitStatus.fine;
  const lines = input === '' ? [] : input.replace(/\n$/, '').split('\n');
  for (const [index, text] of lines.entries()) {
    const read = readQuantity(text);
    if (!read.ok) status = exitStatus.problems;
    io.out(
      jsonLine({
        line: index + 1,
        text,
        ...(read.ok ? fields(read.value) : { error: read.error }),
      }),
    );
  }
  return status;
}

/** The number as the guidelines' attributes write it: `value`, or `low` and `high`. */
function fields(quantity: Quantity) {
  const { unit, kind, bound } = quantity;
  const number =
    'value' in quantity ? { value: quantity.value } : { low: quantity.low, high: quantity.high };
  return { ...number, unit, kind, bound };
}
