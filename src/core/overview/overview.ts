import { type Verdict, verdicts } from '../annotation/annotation.ts';
import { type Priority, priorities } from '../annotation/casework.ts';
import { type ReportState, reportStates } from '../annotation/layer.ts';
import { type Standing, standings } from '../check/answered.ts';
import { type Counts, countOf, sumCounts, totalOf } from './counts.ts';
import { type Pace, paceOf } from './pace.ts';
import type { LabelCount, ReportFacts } from './report-facts.ts';

/** What is left to do on a report. */
export interface ReportLeft {
  readonly report: string;
  readonly state: ReportState;
  readonly figures: number;
  readonly unchecked: number;
  readonly findings: number;
  /** How its checks stand: those of `standings` that occur. */
  readonly standings: readonly Standing[];
  readonly flagged: number;
  readonly noted: number;
  /** Urgent figures and claims without a verdict. */
  readonly urgent: number;
  /** Who shall check something here. */
  readonly assignees: readonly string[];
}

/** How a whole project stands. */
export interface Overview {
  readonly reports: number;
  readonly states: Counts<ReportState>;
  readonly figures: Counts<Verdict>;
  readonly checks: Counts<Standing>;
  readonly findings: number;
  readonly labels: readonly LabelCount[];
  readonly flagged: number;
  readonly noted: number;
  readonly priorities: Counts<Priority>;
  /** Who shall check how much; the empty name stands for nobody. */
  readonly assignees: Counts<string>;
  readonly pace: Pace;
  /** Every report, in the order of the project. */
  readonly left: readonly ReportLeft[];
}

/** Adds up what all reports bring: the one reckoning for the window and the command line. */
export function overviewOf(facts: readonly ReportFacts[]): Overview {
  const figures = sumCounts(
    verdicts,
    facts.map((each) => each.figures),
  );
  return {
    reports: facts.length,
    states: sumCounts(
      reportStates,
      facts.map(({ state }) => [[state, 1]]),
    ),
    figures,
    checks: sumCounts(
      standings,
      facts.map(({ checks }) => checks),
    ),
    findings: total(facts, ({ findings }) => findings),
    labels: labelSums(facts),
    flagged: total(facts, ({ flagged }) => flagged),
    noted: total(facts, ({ noted }) => noted),
    priorities: sumCounts(
      priorities,
      facts.map((each) => each.priorities),
    ),
    assignees: sumCounts(
      facts.flatMap(({ assignees }) => assignees.map(([name]) => name)).sort(),
      facts.map(({ assignees }) => assignees),
    ),
    pace: paceOf(
      facts.map(({ days }) => days),
      countOf(figures, 'unchecked'),
    ),
    left: facts.map(leftOf),
  };
}

function leftOf(facts: ReportFacts): ReportLeft {
  const { report, state, figures, findings, flagged, noted } = facts;
  return {
    ...{ report, state, findings, flagged, noted },
    figures: totalOf(figures),
    unchecked: countOf(figures, 'unchecked'),
    standings: facts.checks.filter(([, count]) => count > 0).map(([standing]) => standing),
    urgent: countOf(facts.priorities, 'high'),
    assignees: facts.assignees.map(([name]) => name).filter((name) => name !== ''),
  };
}

function total<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((sum, each) => sum + of(each), 0);
}

function labelSums(facts: readonly ReportFacts[]): readonly LabelCount[] {
  const sums = new Map<string, LabelCount>();
  for (const each of facts.flatMap(({ labels }) => labels)) {
    const key = JSON.stringify([each.label, each.reviewer]);
    sums.set(key, { ...each, count: each.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
