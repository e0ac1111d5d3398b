import type { DataCell, DataTable, TableFile } from './data-table.ts';
import { delimitedRow, spreadsheetCell } from '../tables/delimited.ts';

/** What the card says of a table in CSV. */
export const csvReading =
  'CSV after RFC 4180: comma, CR LF, UTF-8 with a byte order mark, which spreadsheets need. A text that a spreadsheet would take for a formula has an apostrophe before it. Decimals are exact; read all columns as texts where a float would not do: `pandas.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig")`.';

/** A table as CSV. */
export function csvFile({ columns }: DataTable): TableFile {
  const line = (cells: readonly string[]) => `${delimitedRow(cells, ',')}\r\n`;
  const cellOf = (cell: DataCell, index: number): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    return columns[index]?.kind === 'decimal' && isNumeral(cell) ? cell : spreadsheetCell(cell);
  };
  return {
    begin: () => `\ufeff${line(columns.map(({ name }) => name))}`,
    add: (rows) => rows.map((row) => line(row.map(cellOf))).join(''),
    end: () => null,
  };
}

/** Whether a text is a plain decimal, which no spreadsheet takes for a formula, sign or not. */
function isNumeral(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
