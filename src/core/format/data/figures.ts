import type { Annotation } from '../../annotation/annotation.ts';
import {
  type Assessment,
  type CaseRecord,
  assessmentOf,
  evidenceOf,
} from '../../annotation/casework.ts';
import { figurePlaces } from '../../project/report/figure-place.ts';
import { figuresOf, numberedAttributes } from '../../project/report/spoken-figures.ts';
import type { AnnotatedReport } from '../../project/project.ts';
import { type OffsetMap, offsetMap } from '../../text/offset.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { dataTableFormat } from './data-table-format.ts';
import type { LeftOut } from '../left-out.ts';

const text = (name: string, holds: string): DataColumn => ({ name, kind: 'text', holds });
const decimal = (name: string, holds: string): DataColumn => ({ name, kind: 'decimal', holds });
const integer = (name: string, holds: string): DataColumn => ({ name, kind: 'integer', holds });

const columns = [
  text('report', 'id of the report'),
  text('title', 'its title'),
  text('date', 'its day, as the text states it'),
  text('outlet', 'who published it'),
  text('reviewer', 'id of the reviewer; `final` is the adjudicated layer'),
  text('figure', 'id of the annotation'),
  text('quote', 'the figure as it is printed'),
  decimal('value', 'its value in base units'),
  decimal('low', 'of a range, its lower end'),
  decimal('high', 'of a range, its upper end'),
  text('unit', 'as written, without the multiplier'),
  text('kind', 'count, money, percent …'),
  text('bound', 'exact, about, over, at_least, at_most, under'),
  text('change', 'none, up, down'),
  text('measure', 'what is measured'),
  text('period', 'as of when, as written'),
  text('place', 'the units from the largest down, with `/` between'),
  text('place_code', 'its code in GB/T 2260'),
  text(
    'place_from',
    'what says so: relation, sentence (the last place before it there), report (its first place)',
  ),
  text('verdict', 'unchecked, confirmed, wrong, cannot-verify, needs-source'),
  text('right_value', 'what it should say where it is wrong'),
  text('priority', 'high, normal, low'),
  text('assignee', 'who shall check it'),
  text(
    'evidence',
    'source, locator, quote, address, day seen and file of each piece of evidence, with ` | ` between',
  ),
  text('note', 'the reviewer’s remark'),
  text('flagged', 'true or false'),
  integer('start', 'in Unicode code points of the text'),
  integer('end', 'the code point behind the last'),
  integer('start_utf16', 'in UTF-16 units of the text'),
  integer('end_utf16', 'the unit behind the last'),
];

const figureAttributes = [
  'value',
  'low',
  'high',
  'unit',
  'kind',
  'bound',
  'change',
  'measure',
  'period',
] as const;

/** All figures of all layers, a row each. */
export const figureTable: DataTable = {
  name: 'figures',
  abilities: { verdicts: true, notes: true, casework: 'evidence' },
  attributes: figureAttributes,
  columns,
  rowHolds: 'a figure a row, by report and reviewer',
  of(annotated, leftOut = []) {
    const isOut = (part: LeftOut): boolean => leftOut.includes(part);
    const offsets = offsetMap(annotated.text);
    const said = new Map(annotated.layers.map((layer) => [layer, figuresOf(layer)] as const));
    const rows = [...said].flatMap(([layer, figures]) => {
      const placeOf = figurePlaces(annotated.text, layer);
      const evidence = evidenceTexts(layer.casework);
      return figures.map((figure): readonly DataCell[] => {
        const place = placeOf(figure);
        return [
          ...reportCells(annotated, layer.reviewer),
          ...figureCells(figure, isOut('attributes')),
          ...(place === null || isOut('attributes')
            ? [null, null, null]
            : [place.path.join('/'), place.code, place.from]),
          ...(isOut('verdicts')
            ? [null, null, null, null, null]
            : [
                figure.verdict,
                ...assessmentCells(assessmentOf(layer.casework, figure.id), evidence),
              ]),
          ...(isOut('notes') ? [null, null] : [figure.note, String(figure.flagged)]),
          ...offsetCells(figure, offsets),
        ];
      });
    });
    return { rows, said };
  },
};

function reportCells({ report }: AnnotatedReport, reviewer: string): readonly DataCell[] {
  return [report.id, report.title, report.date, report.outlet, reviewer];
}

/** What stands beside the verdict; empty where nobody has said anything. */
function assessmentCells(
  assessment: Assessment | undefined,
  evidence: ReadonlyMap<string, string>,
): readonly DataCell[] {
  if (assessment === undefined) return [null, null, null, null];
  const { rightValue, priority, assignee } = assessment;
  const shown = assessment.evidence.flatMap((id) => evidence.get(id) ?? []);
  return [rightValue || null, priority, assignee || null, shown.join(' | ') || null];
}

/** Each piece of evidence as one text, by its id. */
function evidenceTexts(casework: readonly CaseRecord[]): ReadonlyMap<string, string> {
  return new Map(
    evidenceOf(casework).map(({ id, source, locator, quote, url, seen, file, passage }) => {
      const parts = [source, locator, quote && `“${quote}”`, url, seen, file?.name];
      const there = passage && `report ${passage.report}: “${passage.quote}”`;
      return [id, [...parts, there].filter((part) => part).join('; ')];
    }),
  );
}

/** Without attributes nothing is made up of a figure's words. */
function figureCells(figure: Annotation, bare: boolean): readonly DataCell[] {
  const attributes = bare ? {} : numberedAttributes(figure);
  const said = figureAttributes.map((name): DataCell => {
    const value = attributes[name];
    return typeof value === 'string' ? value : null;
  });
  return [figure.id, figure.quote, ...said];
}

function offsetCells({ start, end }: Annotation, offsets: OffsetMap): readonly DataCell[] {
  return [offsets.toCodePoint(start), offsets.toCodePoint(end), start, end];
}

/** The figures as CSV, for spreadsheets and everything else. */
export const figuresCsv = dataTableFormat(figureTable, 'csv', {
  'zh-CN': '数字一览（CSV）',
  en: 'Figures as CSV',
});

/** The figures as a workbook. */
export const figuresXlsx = dataTableFormat(figureTable, 'xlsx', {
  'zh-CN': '数字一览（Excel）',
  en: 'Figures as Excel',
});

/** The figures as Parquet, for data frames. */
export const figuresParquet = dataTableFormat(figureTable, 'parquet', {
  'zh-CN': '数字一览（Parquet）',
  en: 'Figures as Parquet',
});
