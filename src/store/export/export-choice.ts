import type { AppError } from '../../core/base/app-error.ts';
import type { MeasuredSplit } from '../../core/corpus/measured-split.ts';
import type { Loss } from '../../core/format/format.ts';
import type { ExportOptions } from '../../core/project/export-options.ts';

/** What an export may choose, and where it goes. */
export interface ExportChoice extends ExportOptions {
  /** Version of Hezhu, for the card. */
  readonly version?: string;
  /** The folder to write, missing or empty; with `zip` the archive. */
  readonly out: string;
  /** Replaces an earlier export in `out`; a folder that holds anything else is still refused. */
  readonly overwrite?: boolean;
  /** The file of the threads on which many reports are made ready; none where it is absent. */
  readonly threads?: string;
}

/** What an export wrote. */
export interface ExportedCorpus {
  readonly files: number;
  readonly reports: number;
  readonly annotations: number;
  readonly losses: readonly Loss[];
  /** How it is split; null where it is not. */
  readonly split: MeasuredSplit | null;
  /** Why reports were not written; the rest was. */
  readonly refused: readonly AppError[];
}
