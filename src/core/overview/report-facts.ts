import { type Verdict, verdicts } from '../annotation/annotation.ts';
import {
  type Assessment,
  type CaseRecord,
  type Priority,
  claimed,
  priorities,
} from '../annotation/casework.ts';
import type { Layer, ReportState } from '../annotation/layer.ts';
import {
  type AnsweredCheck,
  type Standing,
  answeredChecks,
  isOpenFinding,
  standingOf,
  standings,
} from '../check/answered.ts';
import { findReportChecks } from '../check/find.ts';
import { plausibilityRules } from '../check/plausible/doubt.ts';
import { plausibilityRuleId } from '../check/plausible/frame.ts';
import type { Memory } from '../check/scene.ts';
import { reckonOwn } from '../check/own-check.ts';
import { type AnnotatedReport, finalReviewer } from '../project/project.ts';
import type { RuleOff } from '../project/project-record.ts';
import { regionsOf } from '../project/report/regions-of.ts';
import { reportFrame } from '../project/report/report-frame.ts';
import { reportState } from '../project/report/report-state.ts';
import { figureLayer, figuresOf, numberedAttributes } from '../project/report/spoken-figures.ts';
import { outsideReport, withinReport } from '../suggest/in-report.ts';
import { type Counts, countEach, tally } from './counts.ts';
import { isToCheck } from './to-check-counts.ts';

/** A check that a rule found which a project can switch off. */
export interface RuledCheck {
  /** Its id, as a project switches it off. */
  readonly rule: string;
  readonly standing: Standing;
  readonly isOpen: boolean;
}

/** How many annotations of a label a reviewer has. */
export interface LabelCount {
  readonly label: string;
  readonly reviewer: string;
  readonly count: number;
}

/** What was done on a report in a day, as far as it still stood when the day ended. */
export interface DayCount {
  /** As `2026-11-24`. */
  readonly day: string;
  readonly annotations: number;
  /** Figures that were given a verdict. */
  readonly checked: number;
}

/**
 * What one report brings to the overview. Figures, checks, priorities and assignees are those of the layer that speaks for the report's figures;
 * annotations, flags and notes are of all reviewers but the adjudicated layer, which repeats theirs.
 */
export interface ReportFacts {
  readonly report: string;
  readonly state: ReportState;
  readonly figures: Counts<Verdict>;
  readonly checks: Counts<Standing>;
  /** Checks that fail or are doubtful, and nobody has said what of it. */
  readonly findings: number;
  /** Those of `checks` and `findings` that a rule found which a project can switch off. */
  readonly ruled: readonly RuledCheck[];
  readonly labels: readonly LabelCount[];
  readonly flagged: number;
  readonly noted: number;
  /** What is to be checked and is not, by how urgent it is. */
  readonly priorities: Counts<Priority>;
  /** The same by who shall check it; the empty name stands for nobody. */
  readonly assignees: Counts<string>;
  readonly days: readonly DayCount[];
}

/** Counts what stands in a report, by all rules; linear in its annotations but for its checks. Lines in `memory` are not read again. */
export function factsOf(
  annotated: AnnotatedReport,
  days: readonly DayCount[],
  memory?: Memory,
): ReportFacts {
  const { report, layers } = annotated;
  const speaking = figureLayer(layers) ?? layers[0] ?? null;
  const own = layers.filter(({ reviewer }) => reviewer !== finalReviewer);
  const all = own.flatMap(({ annotations }) => annotations.all);
  const open = speaking === null ? [] : toCheck(speaking);
  const checks = speaking === null ? noChecks : checksOf(annotated, speaking, memory);
  return {
    report: report.id,
    state: reportState(layers),
    figures: countEach(
      verdicts,
      speaking === null ? [] : figuresOf(speaking).map(({ verdict }) => verdict),
    ),
    ...checks,
    labels: own.flatMap(labelCounts),
    flagged: all.filter(({ flagged }) => flagged).length,
    noted: all.filter(({ note }) => note !== '').length,
    priorities: countEach(
      priorities,
      open.map(({ priority }) => priority),
    ),
    assignees: [...tally(open.map(({ assignee }) => assignee))],
    days,
  };
}

const noChecks = { checks: countEach(standings, []), findings: 0, ruled: [] };

/** What a report brings where some rules find nothing. */
export function withoutRules(facts: ReportFacts, rulesOff: readonly RuleOff[]): ReportFacts {
  const off = new Set(rulesOff.map(({ id }) => id));
  const gone = facts.ruled.filter(({ rule }) => off.has(rule));
  if (gone.length === 0) return facts;
  const fewer = tally(gone.map(({ standing }) => standing));
  return {
    ...facts,
    checks: facts.checks.map(([name, count]) => [name, count - (fewer.get(name) ?? 0)]),
    findings: facts.findings - gone.filter(({ isOpen }) => isOpen).length,
    ruled: facts.ruled.filter(({ rule }) => !off.has(rule)),
  };
}

function labelCounts({ reviewer, annotations }: Layer): readonly LabelCount[] {
  return [...tally(annotations.all.map(({ label }) => label))].map(([label, count]) => ({
    label,
    reviewer,
    count,
  }));
}

/** What of a layer is to be checked and is not: its figures, and what is marked as a claim. */
function toCheck(layer: Layer): readonly Pick<Assessment, 'priority' | 'assignee'>[] {
  const claims = claimed(layer.casework);
  const assessments = new Map(layer.casework.flatMap(assessed));
  return layer.annotations.all
    .filter(({ id, label, verdict }) => verdict === 'unchecked' && isToCheck(label, claims.has(id)))
    .map(({ id }) => assessments.get(id) ?? { priority: 'normal', assignee: '' });
}

function assessed(record: CaseRecord): readonly (readonly [string, Assessment])[] {
  return record.kind === 'assessment' ? [[record.annotation, record]] : [];
}

function checksOf(
  { report, text, layers }: AnnotatedReport,
  layer: Layer,
  memory: Memory | undefined,
): Pick<ReportFacts, 'checks' | 'findings' | 'ruled'> {
  const figures = figuresOf(layer).map((figure) => ({
    start: figure.start,
    end: figure.end,
    attributes: numberedAttributes(figure),
  }));
  const outside = outsideReport(text, regionsOf(layers));
  const answered: readonly AnsweredCheck[] = answeredChecks(
    findReportChecks(
      text,
      withinReport(figures, outside),
      reportFrame(report, outside, []),
      memory,
    ),
    layer.casework,
  );
  const found = answered.map(({ check, answer }) =>
    standingOf(check.outcome, answer?.answer ?? null),
  );
  const own = layer.casework.flatMap((record) =>
    record.kind === 'check'
      ? [reckonOwn(text, record.formula, record.figures, (id) => layer.annotations.get(id)).outcome]
      : [],
  );
  const failing = own.filter((outcome) => outcome === 'fails').length;
  return {
    checks: countEach(standings, [...found, ...own]),
    findings: answered.filter(isOpenFinding).length + failing,
    ruled: answered.flatMap(ruledOf),
  };
}

function ruledOf(answered: AnsweredCheck): readonly RuledCheck[] {
  const { check, answer } = answered;
  const rule = plausibilityRules.find((each) => each === check.rule);
  if (check.kind !== 'plausibility' || rule === undefined) return [];
  const standing = standingOf(check.outcome, answer?.answer ?? null);
  return [{ rule: plausibilityRuleId(rule), standing, isOpen: isOpenFinding(answered) }];
}
