import type { Span } from '../../text/span.ts';

/** What stands between two signs that part a row, without the blanks at its edges; empty where there is nothing. */
export interface Cell extends Span {
  readonly isNumber: boolean;
}

/** A line of cells; those that are left empty are among them, so that columns can be counted. */
export interface TableRow {
  readonly cells: readonly Cell[];
  /** Whether blanks part its cells. */
  readonly isSpaced: boolean;
}

/** Rows of numbers below one another, each behind its label, with as many cells, and the lines of words above them. */
export interface Table {
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** The lines above, as far as they may tell what the table is in. */
  readonly above: Span;
}

const SIGNS = /[|\t]/g;
const BLANKS = /[ \u3000]+/g;
/** Whether a text has anything of a table, so that most are not cut into lines. */
const MAY_HAVE = /[|\t]|[\u4e00-\u9fff)][ \u3000]+-?\d[\d,.]*%?[ \u3000]+-?\d/;
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const YEAR = /^(?:19|20)\d\d年?$/;
const WORDS = /[\u4e00-\u9fff]{2}/;
/** A label and nothing but numbers behind it, one of them long enough to be no page or place: 总计 1674 698 976. */
const SPACED_ROW =
  /^[ \u3000]*(?=[^\n]*(?:\d{3}|\d\.\d))[^\s\d|][^\s|]*(?:[ \u3000]+[-+]?\d[\d,]*(?:\.\d+)?%?){2,}[ \u3000]*$/;
/** The line of a table in marks: |---|:--:|. */
const RULE = /^[\s|:-]*-{3}[\s|:-]*$/;
const MOST_HEADERS = 3;
const LINES_ABOVE = 3;
const LONGEST_LINE = 400;
const FEWEST_ROWS = 2;

/** The tables of a folded text, in order. Linear in the text. */
export function tablesOf(text: string): readonly Table[] {
  if (!MAY_HAVE.test(text)) return [];
  const tables: Table[] = [];
  let header: TableRow[] = [];
  let rows: TableRow[] = [];
  const close = (): void => {
    if (rows.length >= FEWEST_ROWS) tables.push(tableOf(text, header, rows));
    header = [];
    rows = [];
  };
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const row = rowOf(text, start, end);
    if (row === undefined) {
      if (end - start > LONGEST_LINE || !RULE.test(text.slice(start, end))) close();
    } else if (hasNumbers(text, row)) {
      if (rows[0] !== undefined && !isAlike(rows[0], row)) close();
      rows.push(row);
    } else {
      if (rows.length > 0) close();
      header = [...header, row].slice(-MOST_HEADERS);
    }
    start = end + 1;
  }
  close();
  return tables;
}

/** The cells above one, the nearest first; of headers that have a cell for each column. */
export function headsOf({ header }: Table, row: TableRow, column: number): readonly Cell[] {
  return header
    .filter(({ cells }) => cells.length === row.cells.length)
    .flatMap(({ cells }) => cells[column] ?? [])
    .reverse();
}

/** Whether a line is a row of a table whose cells are parted by blanks alone. */
export function isSpacedRow(line: string): boolean {
  return line.length <= LONGEST_LINE && SPACED_ROW.test(line);
}

function tableOf(text: string, header: readonly TableRow[], rows: readonly TableRow[]): Table {
  const top = startOf(header[0] ?? rows[0]);
  const lineStart = text.lastIndexOf('\n', top - 1) + 1;
  const above = { start: linesBack(text, lineStart, LINES_ABOVE), end: lineStart };
  const spaced = rows[0]?.isSpaced === true && header.length === 0;
  return { header: spaced ? wordsAbove(text, lineStart, rows[0]) : header, rows, above };
}

function startOf(row: TableRow | undefined): number {
  return row?.cells[0]?.start ?? 0;
}

function linesBack(text: string, from: number, lines: number): number {
  let start = from;
  for (let line = 0; line < lines && start > 0; line += 1) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (start - before > LONGEST_LINE) break;
    start = before;
  }
  return start;
}

/** The line right above rows that blanks part, where it has as many words. */
function wordsAbove(text: string, end: number, row: TableRow | undefined): readonly TableRow[] {
  const start = linesBack(text, end, 1);
  const cells = cellsOf(text, start, Math.max(start, end - 1), BLANKS).filter(
    (cell) => cell.end > cell.start,
  );
  const isHeader = cells.length === row?.cells.length && cells.every((cell) => !cell.isNumber);
  return isHeader ? [{ cells, isSpaced: true }] : [];
}

function isAlike(one: TableRow, other: TableRow): boolean {
  return one.cells.length === other.cells.length && one.isSpaced === other.isSpaced;
}

/** A row of data has a number that is no year behind a label. */
function hasNumbers(text: string, { cells }: TableRow): boolean {
  return cells.some((cell) => cell.isNumber && !YEAR.test(text.slice(cell.start, cell.end)));
}

function rowOf(text: string, start: number, end: number): TableRow | undefined {
  if (end - start > LONGEST_LINE) return undefined;
  const line = text.slice(start, end);
  const isSpaced = !/[|\t]/.test(line);
  if (isSpaced && !SPACED_ROW.test(line)) return undefined;
  const cells = isSpaced
    ? cellsOf(text, start, end, BLANKS).filter((cell) => cell.end > cell.start)
    : cellsOf(text, start, end, SIGNS);
  const hasWords = cells.some((cell) => WORDS.test(text.slice(cell.start, cell.end)));
  return cells.length > 1 && hasWords ? { cells, isSpaced } : undefined;
}

function cellsOf(text: string, start: number, end: number, signs: RegExp): readonly Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (const sign of text.slice(start, end).matchAll(signs)) {
    cells.push(cellAt(text, from, start + sign.index));
    from = start + sign.index + sign[0].length;
  }
  cells.push(cellAt(text, from, end));
  return cells;
}

function cellAt(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return { start, end, isNumber: NUMBER.test(text.slice(start, end)) };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\u3000' || char === '\u00a0';
}
