import { labelById } from '../../core/annotation/label/label.ts';
import {
  AgreementCount,
  type LabelAgreement,
  type PairAgreement,
  exactF1,
  touchingF1,
} from '../../core/corpus/agreement.ts';
import { allLabels } from '../../core/format/format.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { countText } from '../../core/locale/numbers.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, note, printRecords } from '../print.ts';
import { progressLine } from '../progress.ts';
import { readingProject } from '../with-project.ts';

/** What `hezhu agree` may be told. */
export interface AgreeOptions extends CommonOptions {
  readonly label?: readonly string[];
}

/** `hezhu agree DIR`: how far reviewers agree on the reports that two of them have worked on, by label. */
export async function agree(io: CliIo, options: AgreeOptions, dir: string): Promise<ExitStatus> {
  return readingProject(io, dir, async (store) => {
    const { labels } = store.project;
    const chosen = options.label ?? allLabels(labels);
    const unknown = chosen.find((id) => labelById(labels, id) === undefined);
    if (unknown !== undefined) return fail(io, { code: 'unknown-label', label: unknown });
    const pairs = await countPairs(io, store, chosen);
    const words = cliWords[io.locale];
    if (pairs.length === 0) note(io, words.noAgreement);
    const { columns } = words;
    const labelName = (id: string | null) =>
      id === null ? words.allLabels : (labelById(labels, id)?.name[io.locale] ?? id);
    const count = (number: number) => countText(number, io.locale);
    const rounded = (value: number | null) => (value === null ? words.none : value.toFixed(3));
    printRecords(
      io,
      options,
      pairs.flatMap(rowsOf),
      [
        { head: columns.reviewers },
        { head: columns.label },
        { head: columns.reports, align: 'right' },
        { head: columns.first, align: 'right' },
        { head: columns.second, align: 'right' },
        { head: columns.same, align: 'right' },
        { head: columns.exact, align: 'right' },
        { head: columns.touching, align: 'right' },
        { head: columns.kappa, align: 'right' },
      ],
      (row) => [
        row.reviewers.join(', '),
        labelName(row.label),
        count(row.reports),
        count(row.first),
        count(row.second),
        count(row.same),
        rounded(row.exactF1),
        rounded(row.touchingF1),
        row.label === null ? rounded(row.kappa) : '',
      ],
    );
    return exitStatus.fine;
  });
}

async function countPairs(
  io: CliIo,
  store: ProjectStore,
  labels: readonly string[],
): Promise<readonly PairAgreement[]> {
  const count = new AgreementCount(labels);
  const progress = progressLine(io);
  for (const [done, { id, title }] of store.reports.entries()) {
    progress.show(done, store.reports.length, title);
    const read = await store.annotatedReport(id);
    // A report that cannot be read is among the problems of the store; the others are counted.
    if (read.ok) count.add(read.value.text.length, read.value.layers);
  }
  progress.clear();
  return count.result();
}

/** A row a label, then one for all, whose label is null. */
function rowsOf({ first, second, reports, labels, all, kappa }: PairAgreement) {
  const row = (label: string | null, agreement: LabelAgreement) => ({
    reviewers: [first, second],
    label,
    reports,
    first: agreement.first,
    second: agreement.second,
    same: agreement.same,
    exactF1: exactF1(agreement),
    touchingF1: touchingF1(agreement),
    kappa: label === null ? kappa : null,
  });
  return [...Array.from(labels, ([label, agreement]) => row(label, agreement)), row(null, all)];
}
