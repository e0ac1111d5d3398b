import { resolve } from 'node:path';
import { cliWords } from '../../core/locale/cli.ts';
import { describeError } from '../../core/locale/problems/errors-words.ts';
import { countText } from '../../core/locale/numbers.ts';
import { mergeCopy } from '../../store/merge/merge-copy.ts';
import type { MergeResult, MergedReport } from '../../store/merge/merge-result.ts';
import { newReviewer } from '../../store/project/reviewer-file.ts';
import { systemUserName } from '../../store/disk/system-user.ts';
import { backUpBeside } from '../back-up-beside.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, note, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';

/** `hezhu merge DIR OTHER`: a backup beside the project, then what was done in another copy of it; a line a report to which something came. */
export async function merge(
  io: CliIo,
  options: CommonOptions,
  dir: string,
  other: string,
): Promise<ExitStatus> {
  const author = newReviewer(systemUserName());
  if (!author.ok) return fail(io, author.error);
  const into = resolve(dir);
  const progress = progressLine(io);
  const merged = await mergeCopy(into, other, {
    author: author.value,
    backUp: () => backUpBeside(io, into, 'merge'),
    onProgress: ({ done, total, name }) => progress.show(done, total, name),
  });
  progress.clear();
  return merged.ok ? tell(io, options, merged.value) : fail(io, merged.error);
}

function tell(io: CliIo, options: CommonOptions, merged: MergeResult): ExitStatus {
  const words = cliWords[io.locale];
  const count = (number: number) => countText(number, io.locale);
  for (const report of merged.reports) {
    const { title, added } = report;
    const [layers, changes] = [report.layers.filter((layer) => layer.added).length, sum(report)];
    const line = added
      ? words.mergedNew(title, count(layers))
      : words.mergedReport(title, count(layers), count(changes));
    printResult(io, options, report, line);
  }
  const { reports, reviewers, attachments, projectChanges, conflicts, problems } = merged;
  const summary = words.merged(
    count(reports.length),
    count(reviewers.length),
    count(projectChanges),
    count(attachments),
    count(conflicts.length),
  );
  note(io, summary);
  for (const error of [...conflicts, ...problems])
    note(io, `hezhu: ${describeError(error, io.locale)}`);
  return conflicts.length + problems.length === 0 ? exitStatus.fine : exitStatus.problems;
}

function sum({ layers }: MergedReport): number {
  return layers.reduce((total, { changes }) => total + changes, 0);
}
