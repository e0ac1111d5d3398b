import type { ReactNode } from 'react';
import type { Verdict } from '../../../core/annotation/annotation.ts';
import type { ReportState } from '../../../core/annotation/layer.ts';
import type { Standing } from '../../../core/check/answered.ts';
import { standingWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { overviewWords } from '../../../core/locale/project/overview-words.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { countOf, totalOf } from '../../../core/overview/counts.ts';
import type { Overview } from '../../../core/overview/overview.ts';
import type { ReportsAsked } from '../../state/project/overview-slice.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';

interface CardProps {
  readonly overview: Overview;
}

/** What a count is about, as a colour; its name stands beside it. */
type Tone = 'good' | 'bad' | 'warn' | 'accent' | 'plain';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly tone: Tone;
  readonly onChoose: () => void;
}

interface CountCardProps {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly Row[];
  /** What the bars are shares of; null where the counts are of different things. */
  readonly of: number | null;
  /** What is said where nothing is counted. */
  readonly none: string | null;
}

/** Counts under each other, each with its share as a bar; each leads to what it counts. */
function CountCard({ title, help, rows, of, none }: CountCardProps): ReactNode {
  const locale = useLocale();
  const most = of ?? Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="overview-card" aria-label={title}>
      <h3 title={help}>
        {title}
        {of !== null && <span className="overview-total">{countText(of, locale)}</span>}
      </h3>
      {none !== null ? (
        <p className="overview-none">{none}</p>
      ) : (
        <ul>
          {rows.map(({ id, name, count, tone, onChoose }) => (
            <li key={id}>
              <button
                type="button"
                className="count-row"
                data-count={id}
                data-tone={tone}
                disabled={count === 0}
                aria-label={nameOf(name, count, of, locale)}
                onClick={onChoose}
              >
                <span className="count-name">{name}</span>
                <span className="count-number">{countText(count, locale)}</span>
                <span className="count-bar">
                  <span style={{ width: `${String((count / Math.max(1, most)) * 100)}%` }} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nameOf(
  name: string,
  count: number,
  of: number | null,
  locale: 'zh-CN' | 'en',
): string | undefined {
  if (of === null || of === 0) return undefined;
  const share = `${String(Math.round((count / of) * 100))}%`;
  return overviewWords[locale].count(name, countText(count, locale), share);
}

const stateTones: Readonly<Record<ReportState, Tone>> = {
  'not-started': 'plain',
  'in-progress': 'warn',
  'in-review': 'accent',
  final: 'good',
};

/** Reports by state. */
export function StateCard({ overview: { states, reports } }: CardProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const rows = states.map(([state, count]) => ({
    id: state,
    name: reportStateWords[locale][state],
    count,
    tone: stateTones[state],
    onChoose: () => desk.getState().askOverview({ kind: 'state', state }),
  }));
  return <CountCard title={overviewWords[locale].reports} rows={rows} of={reports} none={null} />;
}

const verdictTones: Readonly<Record<Verdict, Tone>> = {
  unchecked: 'plain',
  confirmed: 'good',
  wrong: 'bad',
  'cannot-verify': 'warn',
  'needs-source': 'accent',
};

/** Figures by verdict. */
export function FigureCard({ overview: { figures } }: CardProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const rows = figures.map(([verdict, count]) => ({
    id: verdict,
    name: verdictWords[locale][verdict],
    count,
    tone: verdictTones[verdict],
    onChoose: () => desk.getState().findFromOverview({ labels: ['figure'], verdicts: [verdict] }),
  }));
  const all = totalOf(figures);
  return (
    <CountCard
      title={words.figures}
      help={words.figuresHelp}
      rows={rows}
      of={all}
      none={all === 0 ? words.noFigures : null}
    />
  );
}

const standingTones: Readonly<Record<Standing, Tone>> = {
  fails: 'bad',
  doubtful: 'warn',
  'cannot tell': 'warn',
  'within rounding': 'good',
  holds: 'good',
  excused: 'accent',
  rejected: 'plain',
};

/** Checks by what came of them. */
export function CheckCard({ overview: { checks } }: CardProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const rows = checks.map(([standing, count]) => ({
    id: standing,
    name: standingWords[locale][standing],
    count,
    tone: standingTones[standing],
    onChoose: () => desk.getState().askOverview({ kind: 'checks', standing }),
  }));
  const all = totalOf(checks);
  return (
    <CountCard
      title={words.checks}
      help={words.figuresHelp}
      rows={rows}
      of={all}
      none={all === 0 ? words.noChecks : null}
    />
  );
}

/** What is left to do, and for whom. */
export function LeftCard({ overview }: CardProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const ask = (asked: ReportsAsked) => () => desk.getState().askOverview(asked);
  const find =
    (filter: Parameters<ReturnType<typeof desk.getState>['findFromOverview']>[0]) => () =>
      desk.getState().findFromOverview(filter);
  const { states, figures, findings, priorities, flagged, noted, assignees } = overview;
  const row = (id: string, name: string, count: number, tone: Tone, onChoose: () => void): Row => ({
    ...{ id, name, count, tone, onChoose },
  });
  const rows = [
    row('findings', words.findings, findings, 'bad', ask({ kind: 'findings' })),
    row('urgent', words.urgent, countOf(priorities, 'high'), 'bad', ask({ kind: 'urgent' })),
    row(
      'unchecked',
      words.unchecked,
      countOf(figures, 'unchecked'),
      'plain',
      ask({ kind: 'unchecked' }),
    ),
    row(
      'not-begun',
      words.notBegun,
      countOf(states, 'not-started'),
      'plain',
      ask({ kind: 'state', state: 'not-started' }),
    ),
    row('flagged', words.flagged, flagged, 'warn', find({ flagged: true })),
    row('noted', words.noted, noted, 'accent', find({ noted: true })),
    ...assignees
      .filter(([name]) => name !== '')
      .map(([name, count]) =>
        row(
          `to ${name}`,
          words.assignee(name),
          count,
          'plain',
          ask({ kind: 'assignee', assignee: name }),
        ),
      ),
  ];
  const isDone = rows.every(({ count }) => count === 0);
  return (
    <CountCard title={words.left} rows={rows} of={null} none={isDone ? words.nothingLeft : null} />
  );
}
