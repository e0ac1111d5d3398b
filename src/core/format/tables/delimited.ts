import { type Result, err, ok } from '../../base/result.ts';
import type { CorpusSource, FormatProblem } from '../corpus-source.ts';

/** A row of a table, and the line on which it begins. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One row as RFC 4180 has it, without its line end: cells with a separator, a quotation mark or a line end are quoted, marks doubled. */
export function delimitedRow(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) =>
      cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(separator);
}

/**
 * A cell that no spreadsheet takes for a formula: where it begins as one, an apostrophe goes before; and before its own apostrophes where it looks
 * like such a cell already, so that one apostrophe less always gives the text.
 */
export function spreadsheetCell(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** The rows of a table of any size. Quoted cells may hold line ends; a row that no quotation mark closes is a problem and the last. */
export async function* delimitedRows(
  source: CorpusSource,
  path: string,
  separator: string,
): AsyncIterable<Result<DelimitedRow, FormatProblem>> {
  let open: OpenRow | null = null;
  for await (const line of source.lines(path)) {
    if (!line.ok) {
      yield line;
      return;
    }
    const { number, text } = line.value;
    const marks = text.split('"').length - 1;
    open = open === null ? { line: number, text, marks } : continued(open, text, marks);
    // Marks come in pairs, doubled ones too, but for the one that opens the cell in which the line ends.
    if (open.marks % 2 === 1) continue;
    const row = open.text.replace(/\r$/, '');
    if (row !== '') yield ok({ line: open.line, cells: cellsOf(row, separator) });
    open = null;
  }
  if (open === null) return;
  yield err({ file: path, line: open.line, detail: 'a quotation mark is not closed' });
}

/** The rows of a table that is at hand as a text; where a quotation mark is not closed, the line of the row in which it opens. */
export function delimitedTable(
  text: string,
  separator: string,
): Result<readonly DelimitedRow[], number> {
  const rows: DelimitedRow[] = [];
  let open: OpenRow | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const marks = line.split('"').length - 1;
    open = open === null ? { line: index + 1, text: line, marks } : continued(open, line, marks);
    if (open.marks % 2 === 1) continue;
    const row = open.text.replace(/\r$/, '');
    if (row !== '') rows.push({ line: open.line, cells: cellsOf(row, separator) });
    open = null;
  }
  return open === null ? ok(rows) : err(open.line);
}

/** A row that goes on in the next line, and how many quotation marks it has so far. */
interface OpenRow {
  readonly line: number;
  readonly text: string;
  readonly marks: number;
}

function continued(open: OpenRow, text: string, marks: number): OpenRow {
  return { line: open.line, text: `${open.text}\n${text}`, marks: open.marks + marks };
}

function cellsOf(row: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const end = row[at] === '"' ? closingMark(row, at) + 1 : at;
    const next = row.indexOf(separator, end);
    const cell = row.slice(at, next === -1 ? undefined : next);
    cells.push(end > at ? unquoted(cell) : cell);
    if (next === -1) return cells;
    at = next + separator.length;
  }
}

/** The offset of the mark that closes the cell which begins at an offset, or of the row's last character. */
function closingMark(row: string, start: number): number {
  let at = row.indexOf('"', start + 1);
  while (at !== -1 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at === -1 ? row.length - 1 : at;
}

function unquoted(cell: string): string {
  const last = cell.lastIndexOf('"');
  return cell.slice(1, last).replaceAll('""', '"') + cell.slice(last + 1);
}
