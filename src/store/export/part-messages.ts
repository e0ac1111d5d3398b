import type { SplitItem } from '../../core/corpus/split-reports.ts';
import type { Selection } from '../../core/corpus/selection.ts';
import type { WriteOptions } from '../../core/format/format.ts';
import type { SplitName } from '../../core/format/split-name.ts';
import type { Project, Report } from '../../core/project/project.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { ReportChoice } from './chosen-report.ts';
import type { MadeReport } from './made-report.ts';

/** What a thread that makes parts of a corpus begins with. */
export interface PartPlan {
  /** The project's folder, as an absolute path. */
  readonly directory: string;
  readonly project: Project;
  /** Id of the format. */
  readonly format: string;
  readonly options: WriteOptions;
  readonly choice: ReportChoice & { readonly selection: Selection };
  /** Characters of the longest report. */
  readonly longest: number;
}

/** A report of which a part is wanted. */
export interface PartOrder {
  readonly report: Report;
  readonly name: string;
  readonly split: SplitName | undefined;
}

/** What a thread is told; the plan comes first. */
export type PartRequest =
  | { readonly kind: 'plan'; readonly plan: PartPlan }
  /** Memory of parts that are written, for the next ones. */
  | { readonly kind: 'memory'; readonly memory: ArrayBuffer }
  | { readonly kind: 'order'; readonly id: number; readonly order: PartOrder }
  /** A report of which is asked what decides its side. */
  | { readonly kind: 'item'; readonly id: number; readonly report: Report };

/** What a report brings to a corpus, null where nothing of it is chosen, or why it is refused. */
export type PartResult = Result<MadeReport | null, AppError>;

/** What of a report decides its side, null where nothing of it is chosen, or why it is refused. */
export type ItemResult = Result<SplitItem | null, AppError>;

/** What a thread answers with; null where the report is the store's to read, which mends and sets aside. */
export interface PartAnswer {
  readonly id: number;
  readonly result: PartResult | null;
  readonly item: ItemResult | null;
}

/** The memory of a part's pieces, which goes from thread to thread. */
export function buffersOf(result: PartResult | null): readonly ArrayBuffer[] {
  const chunks = result?.ok === true ? (result.value?.part.chunks ?? []) : [];
  return chunks.flatMap(({ content }) =>
    typeof content !== 'string' && content.buffer instanceof ArrayBuffer ? [content.buffer] : [],
  );
}
