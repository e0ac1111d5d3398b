import { AgreementCount, type PairCount } from '../../core/corpus/agreement.ts';
import { type ReportAmounts, reportAmounts } from '../../core/corpus/corpus-count.ts';
import type { Selection } from '../../core/corpus/selection.ts';
import type { CorpusWriter, Format, ReportPart } from '../../core/format/format.ts';
import type { SplitName } from '../../core/format/split-name.ts';
import { LossCount, sumLosses } from '../../core/format/loss/loss-count.ts';
import { finalReviewer } from '../../core/project/project.ts';
import { type ChosenReport, countLeft } from './chosen-report.ts';

/** Where a report goes in a corpus. */
export interface PartPlace {
  /** Of its document. */
  readonly name: string;
  /** Its side, where the format places the sides itself. */
  readonly split: SplitName | undefined;
}

/** What makes the parts of a corpus. */
export interface PartMaker {
  readonly writer: CorpusWriter;
  readonly format: Pick<Format, 'abilities'>;
  readonly selection: Selection;
}

/** What a corpus needs of a report, ready to be written and counted; may go from thread to thread. */
export interface MadeReport {
  /** Its losses are all that no file of the format can hold. */
  readonly part: ReportPart;
  readonly amounts: ReportAmounts;
  readonly agreement: readonly PairCount[];
}

/** Makes of the chosen part of a report what a corpus needs of it. */
export function madeReport(
  chosen: ChosenReport,
  { writer, format, selection }: PartMaker,
  { name, split }: PartPlace,
): MadeReport {
  const { annotated } = chosen;
  const part = writer.part(annotated, name, split);
  const left = new LossCount();
  countLeft(left, chosen, format.abilities);
  const agreement = new AgreementCount(selection.labels);
  const own = annotated.layers.filter(({ reviewer }) => reviewer !== finalReviewer);
  agreement.add(annotated.text.length, own);
  return {
    part: { ...part, losses: sumLosses([part.losses, left.all()]) },
    amounts: reportAmounts(annotated),
    agreement: agreement.pairs(),
  };
}
