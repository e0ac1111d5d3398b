/** How the tables of a format are written. */
export interface Dialect {
  readonly extension: 'csv' | 'tsv';
  readonly separator: string;
  readonly lineEnd: string;
  /** What stands before the first row: a byte order mark where spreadsheets need one to see UTF-8. */
  readonly mark: string;
}
