import type { SplitItem } from '../../core/corpus/split-reports.ts';
import { textSketch } from '../../core/corpus/text-sketch.ts';
import type { ChosenReport } from './chosen-report.ts';

/** What of the chosen part of a report decides its side; may go from thread to thread. */
export function splitItem({ annotated: { report, text, layers } }: ChosenReport): SplitItem {
  const counts = new Map<string, number>();
  for (const { label } of layers.flatMap(({ annotations }) => annotations.all)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return { id: report.id, counts, sketch: textSketch(text) };
}
