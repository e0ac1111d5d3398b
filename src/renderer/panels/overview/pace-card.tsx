import { type ReactNode, type Ref, useId, useRef } from 'react';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { overviewWords } from '../../../core/locale/project/overview-words.ts';
import { countOf } from '../../../core/overview/counts.ts';
import type { Overview } from '../../../core/overview/overview.ts';
import { estimateDays } from '../../../core/overview/pace.ts';
import type { DayCount } from '../../../core/overview/report-facts.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { SaveChart } from '../chart/save-chart.tsx';
import { paceCsv, pacePlot, paceSize, shownDays } from './pace-plot.ts';
import '../chart/chart.css';

/** What was done day by day, and how long the rest may take. */
export function PaceCard({ overview }: { readonly overview: Overview }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const drawing = useRef<SVGSVGElement>(null);
  const { days } = overview.pace;
  const shown = days.slice(-shownDays);
  const [first, last] = [shown[0]?.day ?? '', shown.at(-1)?.day ?? ''];
  const name = words.paceName(first, last);
  return (
    <section className="overview-card" aria-label={words.pace}>
      <h3>{words.pace}</h3>
      {days.length === 0 ? (
        <p className="overview-none">{words.noPace}</p>
      ) : (
        <figure className="pace-chart">
          <figcaption>
            <span className="pace-key" data-key="checked">
              {words.checked}
            </span>
            <span className="pace-key" data-key="added">
              {words.added}
            </span>
          </figcaption>
          <Drawing ref={drawing} name={name} days={days} />
          <DayTable days={shown} />
          <SaveChart
            name={name}
            size={paceSize}
            drawing={() => drawing.current}
            saveCsv={() =>
              desk.getState().saveChart({
                ...{ name, kind: 'csv' },
                content: paceCsv([words.day, words.checked, words.added], days),
              })
            }
          />
        </figure>
      )}
      <p className="pace-estimate">{estimateText(overview, locale)}</p>
    </section>
  );
}

/** What the pace says of the rest, and what it does not; nothing where nothing is left. */
function estimateText({ pace, states, figures }: Overview, locale: Locale): string {
  const words = overviewWords[locale];
  const count = (number: number) => countText(number, locale);
  if (countOf(figures, 'unchecked') === 0) return '';
  const { estimate } = pace;
  if (estimate === null) return words.noEstimate(count(estimateDays.least));
  const { days, slow, fast, least, most } = estimate;
  const said =
    least === most
      ? words.estimateSame(count(least), count(days), count(slow))
      : words.estimate(count(least), count(most), count(days), count(slow), count(fast));
  const notBegun = countOf(states, 'not-started');
  if (notBegun === 0) return said;
  return `${said}${locale === 'en' ? ' ' : ''}${words.estimateLacks(count(notBegun))}`;
}

interface DrawingProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly name: string;
  readonly days: readonly DayCount[];
}

/** Colours of its own are for paper; on the screen the style sheet gives those of the theme. */
function Drawing({ ref, name, days }: DrawingProps): ReactNode {
  const title = useId();
  const locale = useLocale();
  const words = overviewWords[locale];
  const plot = pacePlot(days);
  const { width, height, left, right } = paceSize;
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
      {plot.values.map(({ y, value }) => (
        <g key={value}>
          <line
            className="chart-grid"
            x1={left}
            x2={width - right}
            y1={y}
            y2={y}
            stroke="#d9d7d0"
          />
          <text className="chart-word" x={left - 6} y={y + 4} textAnchor="end" fill="#50545a">
            {value.toLocaleString(locale)}
          </text>
        </g>
      ))}
      {plot.days.map(({ x, day }) => (
        <text
          key={day}
          className="chart-word"
          x={x}
          y={plot.floor + 18}
          textAnchor="middle"
          fill="#50545a"
        >
          {day.slice(5)}
        </text>
      ))}
      {plot.bars.map(({ x, width: wide, checked, added, day }) => (
        <g key={day.day}>
          <title>{`${day.day} ${words.checked} ${day.checked} ${words.added} ${day.annotations}`}</title>
          <rect
            className="pace-bar"
            data-key="checked"
            x={x}
            y={checked}
            width={wide}
            height={plot.floor - checked}
            fill="#1d4f8c"
          />
          <rect
            className="pace-bar"
            data-key="added"
            x={x + wide}
            y={added}
            width={wide}
            height={plot.floor - added}
            fill="#d0a060"
          />
        </g>
      ))}
    </svg>
  );
}

function DayTable({ days }: { readonly days: readonly DayCount[] }): ReactNode {
  const words = overviewWords[useLocale()];
  return (
    <table className="unseen">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.checked}</th>
          <th scope="col">{words.added}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, checked, annotations }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>{checked}</td>
            <td>{annotations}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
