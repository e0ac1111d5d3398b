import { scaleBand, scaleLinear } from 'd3-scale';
import { delimitedRow } from '../../../core/format/tables/delimited.ts';
import type { DayCount } from '../../../core/overview/report-facts.ts';

/** The size of the plot in its own units, and the room for its axes. */
export const paceSize = {
  width: 560,
  height: 200,
  left: 44,
  right: 8,
  top: 10,
  bottom: 26,
} as const;

/** So many days are drawn, the latest. */
export const shownDays = 30;

/** Where the bars of a plot stand. */
export interface PacePlot {
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly checked: number;
    readonly added: number;
    readonly day: DayCount;
  }[];
  readonly days: readonly { readonly x: number; readonly day: string }[];
  readonly values: readonly { readonly y: number; readonly value: number }[];
  readonly floor: number;
}

/** Two bars a day, side by side: figures checked, annotations added. A day on which more was taken back than done has none. */
export function pacePlot(all: readonly DayCount[]): PacePlot {
  const { width, height, left, right, top, bottom } = paceSize;
  const days = all.slice(-shownDays);
  const floor = height - bottom;
  const x = scaleBand()
    .domain(days.map(({ day }) => day))
    .range([left, width - right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const most = Math.max(1, ...days.flatMap(({ checked, annotations }) => [checked, annotations]));
  const y = scaleLinear().domain([0, most]).nice().range([floor, top]);
  const band = Math.min(x.bandwidth(), 48);
  const middle = (day: string): number => (x(day) ?? 0) + x.bandwidth() / 2;
  const every = Math.ceil(days.length / 8);
  return {
    bars: days.map((day) => ({
      x: middle(day.day) - band / 2,
      width: band / 2,
      checked: y(Math.max(0, day.checked)),
      added: y(Math.max(0, day.annotations)),
      day,
    })),
    days: days
      .filter((_, index) => (days.length - 1 - index) % every === 0)
      .map(({ day }) => ({ x: middle(day), day })),
    values: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: y(value), value })),
    floor,
  };
}

/** The days as a table, all of them. */
export function paceCsv(heads: readonly string[], days: readonly DayCount[]): string {
  const rows = days.map(({ day, checked, annotations }) => [
    day,
    String(checked),
    String(annotations),
  ]);
  return [heads, ...rows].map((row) => `${delimitedRow(row, ',')}\r\n`).join('');
}
