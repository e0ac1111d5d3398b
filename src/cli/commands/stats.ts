import type { Verdict } from '../../core/annotation/annotation.ts';
import { labelById } from '../../core/annotation/label/label.ts';
import { standingWords } from '../../core/locale/checks/desk-checks-words.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { countText } from '../../core/locale/numbers.ts';
import { overviewWords } from '../../core/locale/project/overview-words.ts';
import { reportStateWords } from '../../core/locale/text/report-states-words.ts';
import { dayOf } from '../../core/locale/times.ts';
import { verdictWords } from '../../core/locale/checks/verdicts-words.ts';
import { countOf } from '../../core/overview/counts.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { OverviewBook } from '../../store/books/overview-book.ts';
import { type ProjectCounts, countProject } from '../../store/project/project-summary.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';
import { table } from '../table.ts';
import { readingProject } from '../with-project.ts';

/** `hezhu stats DIR`: how many annotations there are, by label, reviewer and verdict, and how the project stands, as the overview shows it. */
export async function countAnnotations(
  io: CliIo,
  options: CommonOptions,
  dir: string,
): Promise<ExitStatus> {
  return readingProject(io, dir, async (store) => {
    const counts = await countProject(store);
    const progress = progressLine(io);
    const read = await new OverviewBook(store, dayOf).read({
      onProgress: ({ done, total, name }) => progress.show(done, total, name),
    });
    progress.clear();
    if (!read.ok) return fail(io, read.error);
    if (options.json) printResult(io, options, record(counts, read.value), '');
    else io.out([tables(io, store, counts), overviewTables(io, read.value)].join('\n'));
    return exitStatus.fine;
  });
}

function record(
  { reports, annotations, relations, labels, reviewers, verdicts }: ProjectCounts,
  overview: Overview,
) {
  return {
    reports,
    annotations,
    relations,
    labels: Object.fromEntries(labels),
    reviewers: Object.fromEntries(reviewers),
    verdicts: Object.fromEntries(verdicts),
    overview: overviewRecord(overview),
  };
}

function overviewRecord({ states, figures, checks, ...overview }: Overview) {
  const { findings, flagged, noted, priorities, assignees, pace, labels } = overview;
  return {
    states: Object.fromEntries(states),
    figures: Object.fromEntries(figures),
    checks: Object.fromEntries(checks),
    labels,
    left: {
      notBegun: countOf(states, 'not-started'),
      unchecked: countOf<Verdict>(figures, 'unchecked'),
      ...{ findings, flagged, noted },
      priorities: Object.fromEntries(priorities),
      assignees: Object.fromEntries(assignees),
    },
    pace,
  };
}

/** How the project stands: reports by state, figures by verdict, checks by outcome, what is left. */
function overviewTables(io: CliIo, { states, figures, checks, ...overview }: Overview): string {
  const words = overviewWords[io.locale];
  const { findings, flagged, noted, priorities } = overview;
  const block = (head: string, rows: readonly (readonly [string, number])[]) =>
    table(
      [{ head }, { head: cliWords[io.locale].columns.count, align: 'right' }],
      rows.map(([name, total]) => [name, countText(total, io.locale)]),
      io.colour,
    );
  return [
    block(
      words.reports,
      states.map(([state, total]) => [reportStateWords[io.locale][state], total]),
    ),
    block(
      words.figures,
      figures.map(([verdict, total]) => [verdictWords[io.locale][verdict], total]),
    ),
    block(
      words.checks,
      checks.map(([standing, total]) => [standingWords[io.locale][standing], total]),
    ),
    block(words.left, [
      [words.findings, findings],
      [words.urgent, countOf(priorities, 'high')],
      [words.unchecked, countOf(figures, 'unchecked')],
      [words.notBegun, countOf(states, 'not-started')],
      [words.flagged, flagged],
      [words.noted, noted],
    ]),
  ].join('\n');
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
