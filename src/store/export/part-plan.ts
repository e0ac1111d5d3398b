import type { Selection } from '../../core/corpus/selection.ts';
import type { Format, WriteOptions } from '../../core/format/format.ts';
import type { ReportChoice } from './chosen-report.ts';
import type { ExportChoice } from './export-choice.ts';
import { PartThreads, worthThreads } from './part-threads.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** What of its reports an export takes that is to be in a format. */
export function reportChoice(
  { abilities }: Format,
  choice: Omit<ExportChoice, 'out'>,
  selection: Selection,
): ReportChoice {
  return {
    selection,
    withoutRegions: choice.withoutRegions ?? false,
    textVersion: choice.textVersion ?? 'corrected',
    offsets: abilities.offsets,
  };
}

/** Threads for the reports of a project, where there are so many that they save more than they take to start. */
export function partThreads(
  { reports, project, directory }: ProjectStore,
  { id }: Format,
  choice: Omit<ExportChoice, 'out'>,
  of: ReportChoice,
): PartThreads | null {
  const { threads } = choice;
  if (threads === undefined || reports.length < worthThreads) return null;
  return new PartThreads(threads, {
    directory,
    project,
    format: id,
    options: writeOptions(choice, of.selection.labels),
    choice: of,
    longest: reports.reduce((most, { length }) => Math.max(most, length), 0),
  });
}

/** What a format's writer is told of a choice. */
export function writeOptions(
  choice: Omit<ExportChoice, 'out'>,
  labels: readonly string[],
): WriteOptions {
  const { scheme, overlap, layout, spreadsheetCopy, licence, version } = choice;
  const leftOut = (['attributes', 'verdicts', 'notes', 'checks'] as const).filter(
    (part) => choice[part] === false,
  );
  return {
    labels,
    ...(scheme && { scheme }),
    ...(overlap && { overlap }),
    ...(layout && { layout }),
    ...(spreadsheetCopy !== undefined && { spreadsheetCopy }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(licence !== undefined && { licence }),
    ...(version !== undefined && { version }),
  };
}
