import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { type MeasuredSplit, measuredSplit } from '../../core/corpus/measured-split.ts';
import { type SplitItem, type SplitPlan, splitReports } from '../../core/corpus/split-reports.ts';
import type { Format } from '../../core/format/format.ts';
import { splitNames } from '../../core/format/split-name.ts';
import type { Report } from '../../core/project/project.ts';
import { checkedSelection } from './checked-selection.ts';
import type { ExportChoice } from './export-choice.ts';
import { StoreFailure, attempt, orFail } from '../failure.ts';
import { partThreads, reportChoice } from './part-plan.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { readAhead } from '../disk/read-ahead.ts';
import { ReportReader } from './report-reader.ts';

/** Splits the reports that an export would take and measures the sides; nothing is written. */
export function previewSplit(
  store: ProjectStore,
  format: Format,
  choice: Omit<ExportChoice, 'out'> & { readonly split: SplitPlan },
  progress: Progress = {},
): Promise<Result<MeasuredSplit, AppError>> {
  return attempt(async () => {
    const of = reportChoice(format, choice, orFail(await checkedSelection(store, choice)));
    const threads = partThreads(store, format, choice, of);
    const reader = new ReportReader(store, of, threads);
    const items = await splitItems(reader, store.reports, progress).finally(() => threads?.stop());
    const split = splitReports(items, choice.split);
    const titles = new Map(store.reports.map(({ id, title }) => [id, title]));
    const sides = splitNames.flatMap((name) => {
      const own = items.filter(({ id }) => split.sideOf.get(id) === name);
      const annotations = own.reduce((sum, { counts }) => sum + sumOf(counts), 0);
      return own.length === 0 ? [] : [{ name, reports: own.length, annotations }];
    });
    return measuredSplit(split, sides, (report) => titles.get(report) ?? report);
  });
}

/**
 * What of each report decides its side; what cannot be read is told when it is to be written.
 * @throws StoreFailure `cancelled`
 */
export async function splitItems(
  reader: ReportReader,
  reports: readonly Report[],
  { onProgress, signal }: Progress,
): Promise<readonly SplitItem[]> {
  const items: SplitItem[] = [];
  let done = 0;
  const read = (report: Report) => reader.item(report);
  for await (const [{ title }, item] of readAhead(reports, reader.together, read)) {
    onProgress?.({ done, total: reports.length, name: title });
    done += 1;
    if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
    if (item.ok && item.value !== null) items.push(item.value);
  }
  return items;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
