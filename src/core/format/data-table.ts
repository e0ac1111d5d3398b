import type { LeftOut } from './format.ts';
import type { AnnotatedReport } from '../project/project.ts';
import type { RuleOff } from '../project/project-record.ts';

/** A column of a table of data. A `decimal` is a text that is an exact decimal, or empty; an `integer` is a place in a text. */
export interface DataColumn {
  readonly name: string;
  readonly kind: 'text' | 'decimal' | 'integer';
  /** What it holds, in the English of the card. */
  readonly holds: string;
}

/** A cell; null where nothing is known. */
export type DataCell = string | number | null;

/** One table over all reports of a project. */
export interface DataTable {
  /** Name of its file, without an extension. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** Which of what stands beside the verdicts it holds. */
  readonly casework: 'evidence' | 'checks';
  /** The rows of a report, a cell a column; cells of what was left out are empty. `rulesOff` are rules that find nothing in the project. */
  rows(
    report: AnnotatedReport,
    leftOut?: readonly LeftOut[],
    rulesOff?: readonly RuleOff[],
  ): readonly (readonly DataCell[])[];
  /** What a row is, in the English of the card. */
  readonly rowHolds: string;
}

/** A file of a table in the making: what each call gives are its next pieces, in order. */
export interface TableFile {
  begin(): string | Uint8Array | null;
  add(rows: readonly (readonly DataCell[])[]): string | Uint8Array | null;
  end(): string | Uint8Array | null;
}
