import { labelById } from '../../core/annotation/label.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { countText } from '../../core/locale/numbers.ts';
import { verdictWords } from '../../core/locale/verdicts.ts';
import { type ProjectCounts, countProject } from '../../store/project-summary.ts';
import type { ProjectStore } from '../../store/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, printResult } from '../print.ts';
import { table } from '../table.ts';
import { readingProject } from '../with-project.ts';

/** `hezhu stats DIR`: how many annotations there are, by label, reviewer and verdict. */
export async function countAnnotations(
  io: CliIo,
  options: CommonOptions,
  dir: string,
): Promise<ExitStatus> {
  return readingProject(io, dir, async (store) => {
    const counts = await countProject(store);
    if (options.json) printResult(io, options, record(counts), '');
    else io.out(tables(io, store, counts));
    return exitStatus.fine;
  });
}

function record({ reports, annotations, relations, labels, reviewers, verdicts }: ProjectCounts) {
  return {
    reports,
    annotations,
    relations,
    labels: Object.fromEntries(labels),
    reviewers: Object.fromEntries(reviewers),
    verdicts: Object.fromEntries(verdicts),
  };
}

/** A block for the totals and one for each way to count, with an empty line between. */
function tables(io: CliIo, { project }: ProjectStore, counts: ProjectCounts): string {
  const { columns } = cliWords[io.locale];
  const block = (head: string, rows: readonly (readonly [string, number])[]) =>
    rows.length === 0
      ? ''
      : table(
          [{ head }, { head: columns.count, align: 'right' }],
          rows.map(([name, total]) => [name, countText(total, io.locale)]),
          io.colour,
        );
  const labelName = (id: string) => labelById(project.labels, id)?.name[io.locale] ?? id;
  const reviewerName = (id: string) =>
    project.reviewers.find((reviewer) => reviewer.id === id)?.name ?? id;
  return [
    block(project.name, [
      [columns.reports, counts.reports],
      [columns.annotations, counts.annotations],
      [columns.relations, counts.relations],
    ]),
    block(
      columns.label,
      [...counts.labels].map(([id, total]) => [labelName(id), total]),
    ),
    block(
      columns.reviewer,
      [...counts.reviewers].map(([id, total]) => [reviewerName(id), total]),
    ),
    block(
      columns.verdict,
      [...counts.verdicts].map(([verdict, total]) => [verdictWords[io.locale][verdict], total]),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
