import { describe, expect, test } from 'vitest';
import type { Annotation } from '../annotation/annotation.ts';
import type { Assessment, CaseRecord } from '../annotation/casework.ts';
import { annotate, setVerdict } from '../annotation/edit/edit.ts';
import { type Change, applyChange, invert } from '../annotation/edit/change.ts';
import { findChecks } from '../check/find.ts';
import { numberedAttributes } from '../project/report/spoken-figures.ts';
import type { Layer } from '../annotation/layer.ts';
import { aLayer, aTime, anEditContext } from '../testing/builders.ts';
import { annotated as aReport, quoted } from '../testing/corpus-builders.ts';
import { DayCounts } from './day-counts.ts';
import { countOf } from './counts.ts';
import { overviewOf } from './overview.ts';
import { paceOf } from './pace.ts';
import { factsOf } from './report-facts.ts';

const text = '全镇有合作社9家。应改造危房728户，已完成691户，还剩36户。';

function figure(quote: string, given: Partial<Annotation> = {}): Annotation {
  return quoted(text, quote, { id: quote, ...given });
}

function numbered(annotation: Annotation) {
  const { start, end } = annotation;
  return { start, end, attributes: numberedAttributes(annotation) };
}

function assessing(annotation: string, given: Partial<Assessment>): CaseRecord {
  return {
    ...{ kind: 'assessment', id: `on ${annotation}`, annotation, author: '李雷', at: aTime },
    ...{ claim: false, priority: 'normal', assignee: '', rightValue: '', evidence: [] },
    ...given,
  };
}

const figures = [
  figure('9家', { verdict: 'confirmed' }),
  figure('728户', { flagged: true }),
  figure('691户'),
  figure('36户'),
];
const casework = [assessing('728户', { priority: 'high', assignee: '韩梅梅' })];

describe('the overview', () => {
  const annotated = aReport(text, [aLayer(figures, [], { casework })]);

  test('counts figures of the layer that speaks for them, what is left of them, and for whom', () => {
    const facts = factsOf(annotated, []);
    const overview = overviewOf([facts, { ...facts, report: 'again' }]);
    expect(overview).toMatchObject({
      reports: 2,
      flagged: 2,
      noted: 0,
      labels: [{ label: 'figure', reviewer: '李雷', count: 8 }],
      assignees: [
        ['', 4],
        ['韩梅梅', 2],
      ],
    });
    expect([
      countOf(overview.states, 'in-progress'),
      countOf(overview.figures, 'unchecked'),
      countOf(overview.figures, 'confirmed'),
      countOf(overview.priorities, 'high'),
    ]).toEqual([2, 6, 2, 2]);
  });

  test('counts what the arithmetic says; a finding that is answered is open no more', () => {
    const facts = factsOf(annotated, []);
    expect([facts.findings, countOf(facts.checks, 'fails')]).toEqual([1, 1]);
    const checks = findChecks(text, figures.map(numbered));
    const check = checks.find(({ outcome }) => outcome === 'fails');
    if (check === undefined) throw new Error('nothing to reckon');
    const answer: CaseRecord = {
      ...{ kind: 'answer', id: 'answer', author: '李雷', at: aTime, check: check.kind },
      figures: check.figures.map(({ start, end, text: quote }) => ({ start, end, quote })),
      ...{ formula: check.formula, answer: 'excused', reason: 'rounding', note: '' },
    };
    const layer = aLayer(figures, [], { casework: [answer] });
    const answered = factsOf(aReport(text, [layer]), []);
    expect([
      answered.findings,
      countOf(answered.checks, 'fails'),
      countOf(answered.checks, 'excused'),
    ]).toEqual([0, 0, 1]);
  });

  test('does not count the adjudicated layer’s repetition, but lets it speak', () => {
    const final = aLayer([figure('9家', { verdict: 'wrong' })], [], {
      reviewer: 'final',
      state: 'final',
    });
    const facts = factsOf(aReport(text, [aLayer(figures), final]), []);
    expect([facts.state, countOf(facts.figures, 'wrong'), facts.labels]).toEqual([
      'final',
      1,
      [{ label: 'figure', reviewer: '李雷', count: 4 }],
    ]);
  });

  test('of a project without reports is empty', () => {
    expect(overviewOf([])).toMatchObject({ reports: 0, left: [], pace: { days: [] } });
  });
});

describe('the pace', () => {
  const day = (date: string, checked: number) => ({ day: date, annotations: 0, checked });

  test('adds the days of all reports, and estimates from the slow to the fast', () => {
    const days = [4, 8, 10, 20].map((checked, index) =>
      day(`2026-01-0${String(index + 1)}`, checked),
    );
    const pace = paceOf([days, [day('2026-01-01', 6)]], 100);
    expect(pace.days.map(({ checked }) => checked)).toEqual([10, 8, 10, 20]);
    expect(pace.estimate).toEqual({ days: 4, slow: 8, fast: 20, least: 5, most: 13 });
  });

  test('says nothing on fewer than three days, or where nothing is left', () => {
    const two = [day('2026-01-01', 5), day('2026-01-02', 5), day('2026-01-03', 0)];
    expect(paceOf([two], 100).estimate).toBeNull();
    const three = [...two, day('2026-01-04', 5)];
    expect([paceOf([three], 100).estimate?.least, paceOf([three], 0).estimate]).toEqual([20, null]);
  });
});

test('an undo takes back what it takes back, on its own day; what is imported is no work of a day', () => {
  const context = anEditContext({ at: '2026-01-03T03:04:05.678Z' });
  const made = (layer: Layer, change: Change): Layer => {
    const next = applyChange(layer, change);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    return next.value;
  };
  const span = { start: 0, end: 2, label: 'figure', attributes: {} };
  const tag = annotate(aLayer(), text, [{ ...span, provenance: { kind: 'reviewer' } }], context);
  const tagged = made(aLayer(), tag);
  const [first] = tagged.annotations.all;
  if (first === undefined) throw new Error('nothing was tagged');
  const verdict = setVerdict(first, 'confirmed', context);
  const counts = new DayCounts((at) => at.toISOString().slice(0, 10));
  const undone = { ...invert(verdict), origin: 'undo', at: '2026-01-04T03:04:05.678Z' } as const;
  for (const change of [tag, verdict, undone]) counts.add(change, true);
  counts.add({ ...tag, gesture: 'import' }, true);
  counts.add({ ...tag, at: '2026-01-05T03:04:05.678Z' }, false);
  expect(counts.days).toEqual([
    { day: '2026-01-03', annotations: 1, checked: 1 },
    { day: '2026-01-04', annotations: 0, checked: -1 },
    { day: '2026-01-05', annotations: 1, checked: 0 },
  ]);
});
