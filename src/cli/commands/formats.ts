import { formats } from '../../core/format/registry.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, printRecords } from '../print.ts';

/** `hezhu formats`: what each format can and cannot express. */
export async function listFormats(io: CliIo, options: CommonOptions): Promise<ExitStatus> {
  const { columns, yes, no, none } = cliWords[io.locale];
  const mark = (able: boolean) => (able ? yes : no);
  printRecords(
    io,
    options,
    formats.map(({ id, name, abilities, schemes, overlapRules, layouts }) => ({
      format: id,
      name,
      ...abilities,
      schemes,
      overlapRules,
      layouts,
    })),
    [
      { head: columns.format },
      { head: columns.lossless },
      { head: columns.offsets },
      { head: columns.overlap },
      { head: columns.attributes },
      { head: columns.relations },
      { head: columns.verdicts },
      { head: columns.notes },
      { head: columns.writes },
      { head: columns.reads },
      { head: columns.schemes },
      { head: columns.name },
    ],
    (format) => [
      format.format,
      mark(format.lossless),
      format.offsets,
      mark(format.overlap),
      mark(format.attributes),
      mark(format.relations),
      mark(format.verdicts),
      mark(format.notes),
      mark(format.writes),
      mark(format.reads),
      format.schemes.join(' ') || none,
      format.name[io.locale],
    ],
  );
  return exitStatus.fine;
}
