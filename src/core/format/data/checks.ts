import type { Annotation } from '../../annotation/annotation.ts';
import type { Layer } from '../../annotation/layer.ts';
import { type AnsweredCheck, answeredChecks } from '../../check/answered.ts';
import { findReportChecks } from '../../check/find.ts';
import { reckonOwn } from '../../check/own-check.ts';
import { figureLayer, figuresOf, numberedAttributes } from '../../project/report/spoken-figures.ts';
import type { AnnotatedReport } from '../../project/project.ts';
import { outsideReport, withinReport } from '../../suggest/in-report.ts';
import { regionsOf } from '../../project/report/regions-of.ts';
import { reportFrame } from '../../project/report/report-frame.ts';
import { type OffsetMap, offsetMap } from '../../text/offset.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { dataTableFormat } from './data-table-format.ts';

const text = (name: string, holds: string): DataColumn => ({ name, kind: 'text', holds });

const columns: readonly DataColumn[] = [
  text('report', 'id of the report'),
  text('title', 'its title'),
  text('date', 'its day, as the text states it'),
  text(
    'reviewer',
    'id of the reviewer whose figures are checked: the adjudicated layer’s, else those of the layer with most of them',
  ),
  text(
    'kind',
    'sum, difference, part_of, ratio, change, rank, other; `plausibility` for what is no arithmetic; `own` where a reviewer wrote it',
  ),
  text('rule', 'the rule that found it; id of the check where a reviewer wrote it'),
  text('formula', 'the statement in base units; a reviewer’s as it was written'),
  text('computed', 'what the arithmetic gives, an exact decimal or a range'),
  text('stated', 'what the text says'),
  text('outcome', 'holds, within rounding, fails, cannot tell; doubtful where it is not plausible'),
  text(
    'answer',
    'what the reviewer says of it: excused, confirmed (a finding), rejected (no check)',
  ),
  text('reason', 'why it is excused: rounding, constant-prices …'),
  text('note', 'the reviewer’s remark on it'),
  {
    name: 'confidence',
    kind: 'decimal',
    holds:
      'how sure the program is that the text means it, up to 1; empty where a reviewer wrote it',
  },
  text(
    'figures',
    'the figures as printed, with ` | ` between; of a reviewer’s check with their names',
  ),
  {
    name: 'start',
    kind: 'integer',
    holds: 'where the first of them begins, in Unicode code points',
  },
  { name: 'end', kind: 'integer', holds: 'where the last of them ends' },
  { name: 'start_utf16', kind: 'integer', holds: 'the same in UTF-16 units' },
  { name: 'end_utf16', kind: 'integer', holds: 'the same in UTF-16 units' },
];

/** The arithmetic that reports state among their figures, a row a check. */
export const checkTable: DataTable = {
  name: 'checks',
  abilities: { verdicts: false, notes: false, casework: 'checks' },
  attributes: [],
  columns,
  rowHolds: 'an arithmetic statement a row, or what is not plausible, by report, with its outcome',
  of(annotated, leftOut = [], rulesOff = []) {
    const { report, text: whole, layers } = annotated;
    const layer = figureLayer(layers);
    if (layer === null) return { rows: [], said: new Map() };
    const figures = figuresOf(layer).map((figure) => ({
      start: figure.start,
      end: figure.end,
      attributes: numberedAttributes(figure),
    }));
    const outside = outsideReport(whole, regionsOf(layers));
    const inside = withinReport(figures, outside);
    const frame = reportFrame(report, outside, rulesOff);
    const offsets = offsetMap(whole);
    const answered = answeredChecks(findReportChecks(whole, inside, frame), layer.casework);
    const isLeftOut = leftOut.includes('checks');
    const own = isLeftOut ? [] : ownCells(annotated, layer, offsets);
    return {
      rows: [
        ...answered.map((check) => checkCells(annotated, layer.reviewer, check, offsets)),
        ...own,
      ],
      said: new Map([[layer, checkedFigures(layer, answered, isLeftOut)]]),
    };
  },
};

/** The figures of a layer that stand in a check, found or a reviewer's own. */
function checkedFigures(
  layer: Layer,
  answered: readonly AnsweredCheck[],
  withoutOwn: boolean,
): readonly Annotation[] {
  const places = new Set(
    answered.flatMap(({ check }) => check.figures.map(({ start, end }) => `${start} ${end}`)),
  );
  const named = new Set(
    layer.casework.flatMap((record) =>
      record.kind === 'check' && !withoutOwn
        ? record.figures.map(({ annotation }) => annotation)
        : [],
    ),
  );
  return figuresOf(layer).filter(
    ({ id, start, end }) => named.has(id) || places.has(`${start} ${end}`),
  );
}

function checkCells(
  { report }: AnnotatedReport,
  reviewer: string,
  { check, answer }: AnsweredCheck,
  offsets: OffsetMap,
): readonly DataCell[] {
  const { kind, rule, formula, computed, stated, outcome, confidence, figures } = check;
  const start = Math.min(...figures.map((figure) => figure.start));
  const end = Math.max(...figures.map((figure) => figure.end));
  return [
    ...[report.id, report.title, report.date, reviewer],
    ...[kind, rule, formula, computed, stated, outcome],
    ...[answer?.answer ?? null, answer?.reason ?? null, answer?.note || null],
    String(confidence),
    figures.map((figure) => figure.text).join(' | '),
    ...[offsets.toCodePoint(start), offsets.toCodePoint(end), start, end],
  ];
}

/** The checks that the reviewer wrote, with the figures that their names stand for. */
function ownCells(
  { report, text: whole }: AnnotatedReport,
  layer: Layer,
  offsets: OffsetMap,
): readonly (readonly DataCell[])[] {
  const find = (id: string) => layer.annotations.get(id);
  return layer.casework.flatMap((record) => {
    if (record.kind !== 'check') return [];
    const { outcome } = reckonOwn(whole, record.formula, record.figures, find);
    const named = record.figures.flatMap(({ name, annotation }) => {
      const figure = find(annotation);
      return figure === undefined ? [] : [{ name, figure }];
    });
    const [start, end] = [
      Math.min(...named.map(({ figure }) => figure.start)),
      Math.max(...named.map(({ figure }) => figure.end)),
    ];
    const places =
      named.length === 0
        ? [null, null, null, null]
        : [offsets.toCodePoint(start), offsets.toCodePoint(end), start, end];
    return [
      [
        ...[report.id, report.title, report.date, layer.reviewer, 'own', record.id],
        ...[record.formula, null, null, outcome, null, null, record.note || null, null],
        named.map(({ name, figure }) => `${name} = ${figure.quote}`).join(' | '),
        ...places,
      ],
    ];
  });
}

/** The checks as CSV. */
export const checksCsv = dataTableFormat(checkTable, 'csv', {
  'zh-CN': '核算一览（CSV）',
  en: 'Checks as CSV',
});

/** The checks as a workbook. */
export const checksXlsx = dataTableFormat(checkTable, 'xlsx', {
  'zh-CN': '核算一览（Excel）',
  en: 'Checks as Excel',
});

/** The checks as a Parquet file. */
export const checksParquet = dataTableFormat(checkTable, 'parquet', {
  'zh-CN': '核算一览（Parquet）',
  en: 'Checks as Parquet',
});
