import { type Table, headsOf, tablesOf } from '../../figure/table/table.ts';
import { agree, inPercent, minus, over, sumOf } from '../arithmetic/estimate.ts';
import { slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';
import type { Check } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';

/** A row as it is reckoned with: what it is called, and the number of each column; `null` where the cell is empty or a dash, `undefined` for anything else. */
interface Row {
  readonly label: string;
  readonly numbers: readonly (Fact | null | undefined)[];
}

/** A table as it is reckoned with. */
interface Grid {
  readonly rows: readonly Row[];
  readonly heads: readonly string[];
}

const EMPTY = /^(?:[-—–―…/]*|0)$/;
/** 一、 and (一) and 1. before what a row is called. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[((]?[一二三四五六七八九十\d]{1,3}[).、])\s*/;
const TOTAL = /^(?:总计|合计|总额|共计|小计|全[国省市县区州]?合计)|(?:合计|总计|小计)$/;
const AMONG = /^(?:其中|#|[**])/;
const TOTAL_COLUMN = /合计|总计|小计|总额|^计$/;
const DIFFERENCE = /比较|增减|[差增]额|净增|增加|减少/;
const GROWTH = /(?:增长|增减|增幅|增长率|增减率)(?!额)/;
/** What does not add up from row to row. */
const RECKONED = /[均率价]|比重|占比|指数|排名|位次/;
const MOST_PARTS = 40;
const FEWEST_ROWS = 2;
/** Digits of a sum that is hardly chance. */
const TELLING = 3;
const SURE = 4;
/** Columns or rows that must come out before one that does not is told. */
const ENOUGH = 2;

/**
 * The arithmetic of tables: rows that add up to a total, columns that add up to one, the difference of two columns and the growth from one to the other. Which
 * rows or columns belong together is found by what comes out in more than one place; what misses there by a slip of the hand is told as failing.
 */
export function findTableChecks(scene: Scene): readonly Check[] {
  const tables = tablesOf(scene.folded);
  if (tables.length === 0) return [];
  const facts = new Map(scene.facts.map((fact) => [fact.start, fact]));
  return tables.flatMap((table) => {
    const grid = gridOf(scene, table, facts);
    return [...downwards(grid), ...across(grid)];
  });
}

function gridOf({ folded }: Scene, table: Table, facts: ReadonlyMap<number, Fact>): Grid {
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    folded.slice(start, end).replace(/\s+/g, '');
  const rows = table.rows.map((row) => {
    const label = row.cells.find(({ isNumber, start, end }) => !isNumber && end > start);
    return {
      label: label ? words(label) : '',
      numbers: row.cells.map((cell) => {
        const fact = facts.get(cell.start);
        if (cell.isNumber && fact?.end === cell.end) return fact;
        return cell !== label && EMPTY.test(words(cell)) ? null : undefined;
      }),
    };
  });
  const [first] = table.rows;
  const heads = (first?.cells ?? []).map((_, column) =>
    first
      ? headsOf(table, first, column)
          .map((cell) => words(cell))
          .reverse()
          .join('')
      : '',
  );
  return { rows, heads };
}

/** Rows that make a total above or below them, by the same rows in every column. */
function downwards({ rows, heads }: Grid): readonly Check[] {
  const named = rows.flatMap((row, at) => (isTotal(row) ? partsOf(rows, at) : []));
  // 地区生产总值 and the industries below it: a total by what it comes to.
  const unnamed = named.length > 0 ? [] : [{ total: 0, parts: others(rows, 1, rows.length) }];
  const found = new Set<number>();
  return [...named, ...unnamed].flatMap(({ total, parts }) => {
    const whole = rows[total];
    if (!whole || found.has(total) || parts.length < FEWEST_ROWS || parts.length > MOST_PARTS) {
      return [];
    }
    const sums = whole.numbers.flatMap((fact, column) => {
      const adds = fact && !RECKONED.test(heads[column] ?? '');
      const added = adds ? columnOf(parts, column) : undefined;
      return fact && added && added.length >= FEWEST_ROWS && alike([fact, ...added])
        ? [{ total: fact, parts: added }]
        : [];
    });
    const checks = told(sums, isTotal(whole) ? TELLING : SURE);
    if (checks.length > 0) found.add(total);
    return checks;
  });
}

function isTotal({ label }: Row): boolean {
  return TOTAL.test(label.replace(NUMBERED, ''));
}

interface Division {
  readonly total: number;
  readonly parts: readonly Row[];
}

/** What a total may be of: the rows below it to the next total, those above it, or all smaller totals. */
function partsOf(rows: readonly Row[], at: number): readonly Division[] {
  const next = rows.findIndex((row, index) => index > at && isTotal(row));
  const before = rows.findLastIndex((row, index) => index < at && isTotal(row));
  const totals = rows.filter((row, index) => index !== at && isTotal(row));
  return [
    others(rows, at + 1, next < 0 ? rows.length : next),
    others(rows, before + 1, at),
    totals,
    others(rows, at + 1, rows.length).filter((row) => !isTotal(row)),
    others(rows, 0, at).filter((row) => !isTotal(row)),
  ].map((parts) => ({ total: at, parts }));
}

function others(rows: readonly Row[], from: number, to: number): readonly Row[] {
  return rows.slice(from, to).filter(({ label }) => !AMONG.test(label));
}

/** The numbers of some rows in a column; undefined where one has something else there. */
function columnOf(rows: readonly Row[], column: number): readonly Fact[] | undefined {
  const cells = rows.map(({ numbers }) => numbers[column]);
  return cells.includes(undefined) ? undefined : cells.flatMap((fact) => fact ?? []);
}

/** Whether numbers are amounts of one unit, none reckoned out of others. */
function alike(facts: readonly Fact[]): boolean {
  const [first] = facts;
  return facts.every(({ unit, kind, bound }) => {
    return unit === first?.unit && kind !== 'percent' && kind !== 'rank' && bound === 'exact';
  });
}

interface Sum {
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

/** The sums of one division that come out; with enough of them, those too that miss by a slip. */
function told(sums: readonly Sum[], digits: number): readonly Check[] {
  const right = sums.filter(({ total, parts }) => comesOut(total, parts));
  const isSure = right.some(({ total }) => digitsOf(total) >= digits);
  if (!isSure || right.length * 2 < sums.length) return [];
  const wrong = right.length < ENOUGH ? [] : sums.filter((sum) => isMissed(sum));
  return [...right, ...wrong].map(({ total, parts }) =>
    equationCheck({
      kind: 'sum',
      rule: 'total',
      figures: [total, ...parts],
      left: parts.map(({ amount }) => shown(amount)).join(' + '),
      computed: sumOf(parts.map(({ amount }) => amount)),
      stated: total.amount,
      confidence: 0.85,
    }),
  );
}

function isMissed({ total, parts }: Sum): boolean {
  return !comesOut(total, parts) && slipsInSum(total, parts);
}

function comesOut({ amount }: Fact, parts: readonly Fact[]): boolean {
  return agree(sumOf(parts.map((part) => part.amount)), amount);
}

function digitsOf({ text }: Fact): number {
  return text.replace(/\D/g, '').replace(/^0+/, '').length;
}

/** Columns that make another one: a total, a difference, the growth from one to the next. */
function across({ rows, heads }: Grid): readonly Check[] {
  const columns = heads.flatMap((_, column) =>
    rows.some(({ numbers }) => numbers[column]) ? [column] : [],
  );
  return [
    ...totalColumn(rows, heads, columns),
    ...comparedColumns(rows, heads, columns),
    ...growthColumns(rows, heads, columns),
  ];
}

function totalColumn(
  rows: readonly Row[],
  heads: readonly string[],
  columns: readonly number[],
): readonly Check[] {
  const total = columns.find((column) => TOTAL_COLUMN.test(heads[column] ?? ''));
  if (total === undefined) return [];
  const behind = columns.filter((column) => column > total);
  const before = columns.filter((column) => column < total);
  for (const parts of [behind, behind.slice(0, 2), before]) {
    if (parts.length < FEWEST_ROWS) continue;
    const sums = rows.flatMap(({ numbers }) => {
      const whole = numbers[total];
      const cells = parts.map((column) => numbers[column]);
      if (!whole || cells.includes(undefined)) return [];
      const added = cells.flatMap((fact) => fact ?? []);
      return added.length >= FEWEST_ROWS && alike([whole, ...added])
        ? [{ total: whole, parts: added }]
        : [];
    });
    const right = sums.filter((sum) => comesOut(sum.total, sum.parts));
    if (right.length >= ENOUGH && right.length * 2 > sums.length) return told(sums, TELLING);
  }
  return [];
}

type Pair = readonly [one: number, other: number];

/** Columns side by side before one that compares them. */
function pairsBefore(columns: readonly number[], column: number): readonly Pair[] {
  const before = columns.filter((each) => each < column);
  return before.flatMap((one, at) =>
    before.slice(at + 1).flatMap((other): readonly Pair[] => [
      [one, other],
      [other, one],
    ]),
  );
}

function comparedColumns(
  rows: readonly Row[],
  heads: readonly string[],
  columns: readonly number[],
): readonly Check[] {
  return columns
    .filter((column) => DIFFERENCE.test(heads[column] ?? ''))
    .flatMap((column) =>
      bestOf(
        pairsBefore(columns, column).map(([one, other]) =>
          rows.flatMap(({ numbers }) => {
            const [a, b, c] = [numbers[one], numbers[other], numbers[column]];
            return a && b && c && alike([a, b, c]) ? [differenceOf(a, b, c)] : [];
          }),
        ),
      ),
    );
}

function differenceOf(a: Fact, b: Fact, c: Fact): Check {
  return equationCheck({
    kind: 'difference',
    rule: 'delta',
    figures: [a, b, c],
    left: `${shown(a.amount)} - ${shown(b.amount)}`,
    computed: minus(a.amount, b.amount),
    stated: c.amount,
    confidence: 0.85,
  });
}

function growthColumns(
  rows: readonly Row[],
  heads: readonly string[],
  columns: readonly number[],
): readonly Check[] {
  return columns
    .filter((column) => GROWTH.test(heads[column] ?? ''))
    .flatMap((column) =>
      bestOf(
        pairsBefore(columns, column).map(([one, other]) =>
          rows.flatMap(({ numbers }) => {
            const [a, b, c] = [numbers[one], numbers[other], numbers[column]];
            return a && b && c?.unit === '%' && alike([a, b]) ? growthOf(a, b, c) : [];
          }),
        ),
      ),
    );
}

function growthOf(late: Fact, early: Fact, rate: Fact): readonly Check[] {
  const change = over(minus(late.amount, early.amount), early.amount);
  if (!change || early.amount.low.lte(0) || late.amount.low.lt(0)) return [];
  return [
    equationCheck({
      kind: 'change',
      rule: 'growth-between',
      figures: [late, early, rate],
      left: `(${shown(late.amount)} - ${shown(early.amount)}) ÷ ${shown(early.amount)}`,
      computed: inPercent(change),
      stated: rate.amount,
      sign: '%',
      confidence: 0.85,
    }),
  ];
}

/** Of some ways to read a column the one that comes out in most rows, if it does in more than half of them; what does not come out is left alone. */
function bestOf(ways: readonly (readonly Check[])[]): readonly Check[] {
  let best: readonly Check[] = [];
  for (const checks of ways) {
    const right = checks.filter(({ outcome }) => outcome !== 'fails');
    const isMost = right.length >= ENOUGH && right.length * 2 > checks.length;
    if (isMost && right.length > best.length) best = right;
  }
  return best;
}
