import type { Annotation } from '../../annotation/annotation.ts';
import type { Layer } from '../../annotation/layer.ts';
import type { Abilities } from '../abilities.ts';
import type { LeftOut } from '../left-out.ts';
import type { AnnotatedReport } from '../../project/project.ts';
import type { RuleOff } from '../../project/project-record.ts';

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
  readonly abilities: Pick<Abilities, 'verdicts' | 'notes' | 'casework'>;
  /** The attributes of an annotation that have a column. */
  readonly attributes: readonly string[];
  /** What it holds of a report; cells of what was left out are empty. `rulesOff` are rules that find nothing in the project. */
  of(
    report: AnnotatedReport,
    leftOut?: readonly LeftOut[],
    rulesOff?: readonly RuleOff[],
  ): TableRows;
  /** What a row is, in the English of the card. */
  readonly rowHolds: string;
}

/** What a table holds of a report. */
export interface TableRows {
  /** A cell a column. */
  readonly rows: readonly (readonly DataCell[])[];
  /** The layers that it is of, with the annotations that its rows tell of. */
  readonly said: ReadonlyMap<Layer, readonly Annotation[]>;
}

/** A file of a table in the making: what each call gives are its next pieces, in order. */
export interface TableFile {
  begin(): string | Uint8Array | null;
  add(rows: readonly (readonly DataCell[])[]): string | Uint8Array | null;
  end(): string | Uint8Array | null;
}
