import type { Check } from '../check/check.ts';
import { findChecks } from '../check/find.ts';
import { figureLayer, figuresOf, numberedAttributes } from '../project/spoken-figures.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { outsideReport, withinReport } from '../suggest/in-report.ts';
import { regionsOf } from '../project/regions-of.ts';
import { type OffsetMap, offsetMap } from '../text/offset.ts';
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
  text('kind', 'sum, difference, part_of, ratio, change, rank, other'),
  text('rule', 'the rule that found it'),
  text('formula', 'the statement in base units'),
  text('computed', 'what the arithmetic gives, an exact decimal or a range'),
  text('stated', 'what the text says'),
  text('outcome', 'holds, within rounding, fails'),
  {
    name: 'confidence',
    kind: 'decimal',
    holds: 'how sure the program is that the text means it, up to 1',
  },
  text('figures', 'the figures as printed, with ` | ` between'),
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
  columns,
  rowHolds: 'an arithmetic statement a row, by report, with its outcome',
  rows(annotated) {
    const { text: whole, layers } = annotated;
    const layer = figureLayer(layers);
    if (layer === null) return [];
    const figures = figuresOf(layer).map((figure) => ({
      start: figure.start,
      end: figure.end,
      attributes: numberedAttributes(figure),
    }));
    const inside = withinReport(figures, outsideReport(whole, regionsOf(layers)));
    const offsets = offsetMap(whole);
    return findChecks(whole, inside).map((check) =>
      checkCells(annotated, layer.reviewer, check, offsets),
    );
  },
};

function checkCells(
  { report }: AnnotatedReport,
  reviewer: string,
  check: Check,
  offsets: OffsetMap,
): readonly DataCell[] {
  const { kind, rule, formula, computed, stated, outcome, confidence, figures } = check;
  const start = Math.min(...figures.map((figure) => figure.start));
  const end = Math.max(...figures.map((figure) => figure.end));
  return [
    ...[report.id, report.title, report.date, reviewer],
    ...[kind, rule, formula, computed, stated, outcome, String(confidence)],
    figures.map((figure) => figure.text).join(' | '),
    ...[offsets.toCodePoint(start), offsets.toCodePoint(end), start, end],
  ];
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
