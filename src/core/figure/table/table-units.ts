import Big from 'big.js';
import type { Span } from '../../text/span.ts';
import { type Unit, unitOf } from '../unit/units.ts';
import { type Cell, type Table, type TableRow, headsOf, tablesOf } from './table.ts';

/** The unit that a table gives the number of a cell, and how many of it one of the number is: 亿元 is 元, a hundred million of them. */
export interface CellUnit {
  readonly unit: Unit;
  readonly times: Big;
  /** Where the number ends that has it. */
  readonly end: number;
  /** Where the unit is named, without its multiplier. */
  readonly named: Span;
}

type Named = Omit<CellUnit, 'end'>;

const SIZES: ReadonlyMap<string, Big> = new Map([
  ['十', new Big(10)],
  ['百', new Big(100)],
  ['千', new Big(1000)],
  ['万', new Big('1e4')],
  ['亿', new Big('1e8')],
]);
const ONE = new Big(1);
const CURRENCY = /^(?:新台币|人民币)/;
/** (亿元) or (单位:亿元) at the end of a label, and 增长% or 人口/万人. */
const IN_BRACKETS = /[([](?:单位:)?([^()[\]:,、;]{1,8})[)\]]$/;
const BEHIND_SIGN = /[/,:]\s?([^\s/,:()]{1,6})$/;
const PERCENT = /%$/;
/** 单位:万元, 金额单位:新台币百万元, (单位:人). */
const FOR_ALL = /单位\s{0,2}:\s{0,2}([^\s()[\]|]{1,12})/g;
/** What is reckoned out of others and is hardly in their unit. */
const RATE = /率|比|增长|增幅|增速|降幅|[±%]|排名|位次|指数|系数|速度/;
/** A column of differences is in the unit of what it is taken from, whatever it is called. */
const DIFFERENCE = /比较|增减额|[差增]额|增减数/;

/** The units of the numbers that stand alone in the cells of a folded text's tables, by where the number starts. */
export function cellUnits(text: string): ReadonlyMap<number, CellUnit> {
  const units = new Map<number, CellUnit>();
  for (const table of tablesOf(text)) {
    const all = unitAbove(text, table);
    for (const row of table.rows) {
      row.cells.forEach((cell, column) => {
        if (!cell.isNumber) return;
        const named = unitOfCell(text, table, row, column, all);
        if (named) units.set(cell.start, { ...named, end: cell.end });
      });
    }
  }
  return units;
}

function unitOfCell(
  text: string,
  table: Table,
  row: TableRow,
  column: number,
  all: Named | undefined,
): Named | undefined {
  const heads = headsOf(table, row, column);
  const own = firstOf(heads, (head) => unitInWords(text, head));
  const ofRow = firstOf(
    row.cells.filter(({ isNumber }) => !isNumber),
    (cell) => wholeUnit(text, cell) ?? unitInWords(text, cell),
  );
  if (own && ofRow && own.unit.name !== ofRow.unit.name) {
    // 增长(%) of a row in 亿元: the column's own; two units of amounts leave it open.
    return own.unit.kind === 'percent' ? own : undefined;
  }
  if (own) return own;
  if (!mayBeAmount(text, row, column, heads)) return undefined;
  return ofRow ?? all ?? ofCompared(text, table, row, column, heads);
}

/** A difference is in the unit of the column before it, which names its own. */
function ofCompared(
  text: string,
  table: Table,
  row: TableRow,
  column: number,
  heads: readonly Cell[],
): Named | undefined {
  const words = heads.map(({ start, end }) => text.slice(start, end)).join('');
  if (!DIFFERENCE.test(words)) return undefined;
  const before = firstOf(headsOf(table, row, column - 1), (head) => unitInWords(text, head));
  return before?.unit.kind === 'percent' ? undefined : before;
}

/** Whether a number is in what its row or table is in: its column says no rate, or where no column is called anything, it is the only number or follows the unit. */
function mayBeAmount(
  text: string,
  { cells }: TableRow,
  column: number,
  heads: readonly Cell[],
): boolean {
  if (heads.some(({ start, end }) => end > start)) return !isRate(text, heads);
  const before = cells[column - 1];
  const isBehindUnit = before !== undefined && wholeUnit(text, before) !== undefined;
  return isBehindUnit || cells.filter(({ isNumber }) => isNumber).length === 1;
}

function isRate(text: string, heads: readonly Cell[]): boolean {
  const words = heads.map(({ start, end }) => text.slice(start, end)).join('');
  return RATE.test(words) && !DIFFERENCE.test(words);
}

function firstOf<T>(cells: readonly Cell[], read: (cell: Cell) => T | undefined): T | undefined {
  for (const cell of cells) {
    const found = read(cell);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one unit that the lines above name for all; several leave it open. */
function unitAbove(text: string, { above, header }: Table): Named | undefined {
  const first = header[0]?.cells[0];
  const spans = [above, ...(first ? [first] : [])];
  const found = spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(FOR_ALL)].map((match) => {
      const words = match[1] ?? '';
      const from = start + match.index + match[0].length - words.length;
      return unitNamed(words, from);
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

function unitInWords(text: string, { start, end }: Cell): Named | undefined {
  const words = text.slice(start, end);
  for (const pattern of [IN_BRACKETS, BEHIND_SIGN]) {
    const match = pattern.exec(words);
    if (!match) continue;
    const name = match[1] ?? '';
    const found = unitNamed(name, start + match.index + match[0].lastIndexOf(name));
    if (found) return found;
  }
  return PERCENT.test(words) ? unitNamed('%', end - 1) : undefined;
}

/** A cell that holds nothing but a unit: 亿元. */
function wholeUnit(text: string, { start, end }: Cell): Named | undefined {
  return unitNamed(text.slice(start, end), start);
}

/** 亿元 and 新台币百万元 as the unit and its multiplier; 千瓦 and 千克 are units. */
function unitNamed(words: string, start: number): Named | undefined {
  const skipped = CURRENCY.exec(words)?.[0].length ?? 0;
  let times = ONE;
  for (let at = skipped; at < words.length; at += 1) {
    const unit = unitOf(words.slice(at));
    // 县(区) and 村/社区 are no units here.
    if (unit?.kind === 'count' && unit.scope === 'arabic') return undefined;
    if (unit) return { unit, times, named: { start: start + at, end: start + words.length } };
    const size = SIZES.get(words.charAt(at));
    if (size === undefined) return undefined;
    times = times.times(size);
  }
  return undefined;
}
