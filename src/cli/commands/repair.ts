import { resolve } from 'node:path';
import { cliWords } from '../../core/locale/cli.ts';
import { describeFinding } from '../../core/locale/problems/findings.ts';
import { countText } from '../../core/locale/numbers.ts';
import { repairProject } from '../../store/repair/repair-project.ts';
import { backUpBeside } from '../back-up-beside.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, note, printResult } from '../print.ts';

/** `hezhu verify DIR --repair`: a backup beside the project, then what can be mended without loss, a line a finding. */
export async function repair(io: CliIo, options: CommonOptions, dir: string): Promise<ExitStatus> {
  const words = cliWords[io.locale];
  const folder = resolve(dir);
  const written = await backUpBeside(io, folder, 'repair');
  if (!written.ok) return fail(io, written.error);
  const count = (number: number) => countText(number, io.locale);
  const repaired = await repairProject(folder);
  if (!repaired.ok) return fail(io, repaired.error);
  const { mended, left } = repaired.value;
  for (const finding of mended) {
    const message = describeFinding(finding, io.locale);
    printResult(io, options, { ...finding, message, mended: true }, words.mended(message));
  }
  for (const finding of left) {
    const message = describeFinding(finding, io.locale);
    printResult(io, options, { ...finding, message, mended: false }, words.left(message));
  }
  note(io, words.repaired(count(mended.length), count(left.length)));
  return left.length === 0 ? exitStatus.fine : exitStatus.problems;
}
