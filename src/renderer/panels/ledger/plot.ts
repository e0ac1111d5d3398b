import { scaleLinear } from 'd3-scale';
import { delimitedRow, spreadsheetCell } from '../../../core/format/tables/delimited.ts';
import type { SeriesPoint } from '../../../core/ledger/view.ts';

/** The size of a plot in its own units, and the room for its axes. */
export const plotSize = {
  width: 560,
  height: 240,
  left: 76,
  right: 16,
  top: 16,
  bottom: 32,
} as const;

/** Where the marks of a plot stand. */
export interface Plot {
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly point: SeriesPoint;
  }[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly values: readonly { readonly y: number; readonly value: number }[];
  /** The line through the lowest value of each year, as the `d` of an SVG path. */
  readonly line: string;
}

/** Lays out values over years. Places are screen units, so that binary numbers will do; what is written beside a mark is the figure's own quote. */
export function plotOf(series: readonly SeriesPoint[]): Plot {
  const { width, height, left, right, top, bottom } = plotSize;
  const years = [...new Set(series.map(({ year }) => year))];
  const first = Math.min(...years);
  const last = Math.max(...years);
  // A single year stands in the middle.
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([left, width - right]);
  const numbers = series.map(({ value }) => Number(value));
  const y = scaleLinear()
    .domain([Math.min(0, ...numbers), Math.max(...numbers)])
    .nice()
    .range([height - bottom, top]);
  const facts = series.filter(({ planned }) => !planned);
  const lowest = new Map([...facts].reverse().map(({ year, value }) => [year, Number(value)]));
  const path = [...lowest]
    .sort(([a], [b]) => a - b)
    .map(([year, value]) => `${x(year)},${y(value)}`);
  return {
    points: series.map((point) => ({ x: x(point.year), y: y(Number(point.value)), point })),
    years: yearTicks(first, last).map((year) => ({ x: x(year), year })),
    values: y.ticks(5).map((value) => ({ y: y(value), value })),
    line: path.length < 2 ? '' : `M${path.join('L')}`,
  };
}

/** At most so many years are written under a plot. */
const mostYears = 10;

function yearTicks(first: number, last: number): readonly number[] {
  const step = Math.ceil((last - first + 1) / mostYears);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** A series as a table for a spreadsheet, none of whose cells is read as a formula. */
export function seriesCsv(
  heads: readonly string[],
  series: readonly SeriesPoint[],
  titleOf: (report: string) => string,
): string {
  const rows = series.map(({ period, year, quote, value, report }) => [
    String(year),
    spreadsheetCell(period),
    spreadsheetCell(quote),
    value,
    spreadsheetCell(titleOf(report)),
  ]);
  return [heads, ...rows].map((row) => `${delimitedRow(row, ',')}\r\n`).join('');
}
