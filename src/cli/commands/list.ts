import { layerCounts } from '../../core/annotation/layer-counts.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { reportStateWords } from '../../core/locale/text/report-states-words.ts';
import type { Report } from '../../core/project/project.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, note, printRecords } from '../print.ts';
import { readingProject } from '../with-project.ts';

/** `hezhu list DIR`: the reports, and in each how far every reviewer has come. */
export async function listReports(
  io: CliIo,
  options: CommonOptions,
  dir: string,
): Promise<ExitStatus> {
  return readingProject(io, dir, async (store) => {
    const records: ReportRecord[] = [];
    for (const report of store.reports) records.push(await recordOf(store, report));
    print(io, options, records);
    return exitStatus.fine;
  });
}

interface LayerRecord extends Pick<Layer, 'reviewer' | 'state'> {
  readonly annotations: number;
  readonly checked: number;
}

type ReportRecord = { readonly report: string; readonly layers: readonly LayerRecord[] } & Pick<
  Report,
  'title' | 'date' | 'outlet' | 'author' | 'url' | 'length'
>;

async function recordOf(store: ProjectStore, report: Report): Promise<ReportRecord> {
  const { id, title, date, outlet, author, url, length } = report;
  const reviewers = await store.layerReviewers(id);
  const layers: LayerRecord[] = [];
  for (const reviewer of reviewers.ok ? reviewers.value : []) {
    const layer = await store.peekLayer(id, reviewer);
    // A layer that cannot be read is among the problems of the store.
    if (!layer.ok) continue;
    const { annotations, checked } = layerCounts(layer.value.annotations);
    layers.push({ reviewer, state: layer.value.state, annotations, checked });
  }
  return { report: id, title, date, outlet, author, url, length, layers };
}

function print(io: CliIo, options: CommonOptions, records: readonly ReportRecord[]): void {
  const { columns, none, noReports } = cliWords[io.locale];
  if (records.length === 0) note(io, noReports);
  printRecords(
    io,
    options,
    records,
    [
      { head: columns.id },
      { head: columns.date },
      { head: columns.outlet },
      { head: columns.length, align: 'right' },
      { head: columns.state },
      { head: columns.annotations, align: 'right' },
      { head: columns.checked, align: 'right' },
      { head: columns.title },
    ],
    ({ report, date, outlet, length, layers, title }) => [
      report,
      date ?? none,
      outlet ?? none,
      String(length),
      layers.map((layer) => stateOf(io, layer)).join('; ') || none,
      String(sum(layers.map(({ annotations }) => annotations))),
      String(sum(layers.map(({ checked }) => checked))),
      title,
    ],
  );
}

function stateOf({ locale }: CliIo, { reviewer, state }: LayerRecord): string {
  return `${reviewer}: ${reportStateWords[locale][state]}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
