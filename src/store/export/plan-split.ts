import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { type MeasuredSplit, measuredSplit } from '../../core/corpus/measured-split.ts';
import { type SplitItem, type SplitPlan, splitReports } from '../../core/corpus/split-reports.ts';
import { textSketch } from '../../core/corpus/text-sketch.ts';
import type { Format } from '../../core/format/format.ts';
import { splitNames } from '../../core/format/split-name.ts';
import type { AnnotatedReport } from '../../core/project/project.ts';
import { checkedSelection } from './checked-selection.ts';
import { type ReportChoice, chosenReport } from './chosen-report.ts';
import type { ExportChoice } from './export-choice.ts';
import { StoreFailure, attempt, orFail } from '../failure.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** Splits the reports that an export would take and measures the sides; nothing is written. */
export function previewSplit(
  store: ProjectStore,
  format: Format,
  choice: Omit<ExportChoice, 'out'> & { readonly split: SplitPlan },
  progress: Progress = {},
): Promise<Result<MeasuredSplit, AppError>> {
  return attempt(async () => {
    const reportChoice: ReportChoice = {
      selection: orFail(await checkedSelection(store, choice)),
      withoutRegions: choice.withoutRegions ?? false,
      textVersion: choice.textVersion ?? 'corrected',
      offsets: format.abilities.offsets,
    };
    const items = await splitItems(store, reportChoice, progress);
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
  store: ProjectStore,
  choice: ReportChoice,
  { onProgress, signal }: Progress,
): Promise<readonly SplitItem[]> {
  const { reports } = store;
  const items: SplitItem[] = [];
  for (const [done, { id, title }] of reports.entries()) {
    onProgress?.({ done, total: reports.length, name: title });
    if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
    const chosen = await chosenReport(store, id, choice);
    if (!chosen.ok || chosen.value === null) continue;
    const { annotated } = chosen.value;
    items.push({ id, counts: labelCounts(annotated), sketch: textSketch(annotated.text) });
  }
  return items;
}

function labelCounts({ layers }: AnnotatedReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of layers.flatMap(({ annotations }) => annotations.all)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
