import { type ReactNode, type Ref, useId, useRef } from 'react';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import type { Series, SeriesPoint } from '../../../core/ledger/view.ts';
import { ledgerWords } from '../../../core/locale/checks/ledger-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { SaveChart } from '../chart/save-chart.tsx';
import { placeName } from '../../../core/locale/checks/ledger-names.ts';
import { type Plot, plotOf, plotSize } from './plot.ts';
import '../chart/chart.css';

interface SeriesChartProps {
  readonly group: LedgerGroup;
  readonly series: Series;
}

/** A measure at a place over the years, as a plot and, for a screen reader, as a table; it can be saved as a picture or as the table. */
export function SeriesChart({ group, series }: SeriesChartProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const { points, all } = series;
  const plot = plotOf(points);
  const drawing = useRef<SVGSVGElement>(null);
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const name = words.chart(
    group.measure,
    placeName(group, locale),
    String(first),
    String(last),
    countText(all, locale),
  );
  return (
    <figure className="ledger-chart">
      <figcaption>{words.overTime}</figcaption>
      <Drawing ref={drawing} name={name} plot={plot} />
      {points.length < all && (
        <p className="chart-drawn">
          {words.drawn(countText(points.length, locale), countText(all, locale))}
        </p>
      )}
      <SeriesTable series={points} />
      <SaveChart
        name={name}
        size={plotSize}
        drawing={() => drawing.current}
        saveCsv={() => desk.getState().saveSeries(group.key, name)}
      />
    </figure>
  );
}

interface DrawingProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly name: string;
  readonly plot: Plot;
}

/** Colours of its own are for paper; on the screen the style sheet gives those of the theme. */
function Drawing({ ref, name, plot: { points, years, values, line } }: DrawingProps): ReactNode {
  const title = useId();
  const locale = useLocale();
  const { width, height, left, right, bottom } = plotSize;
  const floor = height - bottom;
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={title}
      fontFamily="Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"
      fontSize="11"
    >
      <title id={title}>{name}</title>
      {values.map(({ y, value }) => (
        <g key={value}>
          <line
            className="chart-grid"
            x1={left}
            x2={width - right}
            y1={y}
            y2={y}
            stroke="#d9d7d0"
          />
          <text className="chart-word" x={left - 8} y={y + 4} textAnchor="end" fill="#50545a">
            {value.toLocaleString(locale)}
          </text>
        </g>
      ))}
      {years.map(({ x, year }) => (
        <text
          key={year}
          className="chart-word"
          x={x}
          y={floor + 20}
          textAnchor="middle"
          fill="#50545a"
        >
          {year}
        </text>
      ))}
      <path className="chart-line" d={line} fill="none" stroke="#b4600a" strokeWidth="1.5" />
      {points.map(({ x, y, point }, index) => (
        <circle
          key={index}
          className={point.planned ? 'chart-point planned' : 'chart-point'}
          cx={x}
          cy={y}
          r="4"
          fill={point.planned ? '#ffffff' : '#b4600a'}
          stroke="#b4600a"
        >
          <title>{`${point.period} ${point.quote}`}</title>
        </circle>
      ))}
    </svg>
  );
}

function SeriesTable({ series }: { readonly series: readonly SeriesPoint[] }): ReactNode {
  const words = ledgerWords[useLocale()];
  return (
    <table className="unseen">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ year, quote }, index) => (
          <tr key={index}>
            <th scope="row">{year}</th>
            <td>{quote}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
