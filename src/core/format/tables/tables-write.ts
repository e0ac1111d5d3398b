import type { Project } from '../../project/project.ts';
import { delimitedRow, spreadsheetCell } from './delimited.ts';
import type { Chunk, CorpusWriter, WriteOptions } from '../format.ts';
import { LossCount } from '../loss/loss-count.ts';
import { type PointDocument, type PointSpan, pointDocuments } from '../point-document.ts';
import { attributeCell } from './table-cell.ts';
import {
  attributeColumns,
  documentColumns,
  otherAttributes,
  relationColumns,
  spanColumns,
} from './table-columns.ts';
import type { Dialect } from './table-dialect.ts';
import { tablesCard } from './tables-card.ts';
import { type Expression, writableReport } from '../writable-report.ts';

type Table = 'documents' | 'spans' | 'relations';

/** Writes a corpus as three tables: documents, spans, relations. */
export function tablesWriter(
  format: Expression,
  dialect: Dialect,
  project: Project,
  options: WriteOptions,
): CorpusWriter {
  const attributes = attributeColumns(project.labels, options.labels);
  const copied = options.spreadsheetCopy === true;

  function rows(table: Table, cells: readonly (readonly string[])[], mark = ''): readonly Chunk[] {
    const written = (each: (cell: string) => string) =>
      mark +
      cells.map((row) => delimitedRow(row.map(each), dialect.separator) + dialect.lineEnd).join('');
    const file = `${table}.${dialect.extension}`;
    return [
      { path: file, content: written((cell) => cell) },
      ...(copied ? [{ path: `spreadsheet/${file}`, content: written(spreadsheetCell) }] : []),
    ];
  }

  return {
    begin: () => [
      ...rows('documents', [documentColumns], dialect.mark),
      ...rows('spans', [[...spanColumns, ...attributes, otherAttributes]], dialect.mark),
      ...rows('relations', [relationColumns], dialect.mark),
    ],
    part(annotated, name) {
      const losses = new LossCount();
      const writable = writableReport(annotated, format, options.labels, losses);
      if (writable === null) return { chunks: [], losses: losses.all() };
      const documents = pointDocuments(writable, name);
      const chunks = [
        ...rows('documents', documentRows(documents)),
        ...rows(
          'spans',
          documents.flatMap((document) => spanRows(document, attributes)),
        ),
        ...rows('relations', documents.flatMap(relationRows)),
      ];
      return { chunks, losses: losses.all() };
    },
    add: ({ chunks }) => chunks,
    end: () => ({
      chunks: [],
      card: tablesCard(dialect.extension, copied),
    }),
  };
}

/** One row for all the reviewers of a report; their ids hold no blank. */
function documentRows(documents: readonly PointDocument[]): readonly (readonly string[])[] {
  const reviewers = documents.flatMap(({ reviewer }) => reviewer ?? []).join(' ');
  return documents
    .slice(0, 1)
    .map(({ name, title, published, outlet, text }) => [
      name,
      title,
      published ?? '',
      outlet ?? '',
      reviewers,
      text,
    ]);
}

function spanRows(
  { name, reviewer, spans }: PointDocument,
  attributes: readonly string[],
): readonly (readonly string[])[] {
  return spans.map((span) => [
    name,
    reviewer ?? '',
    span.id,
    String(span.start),
    String(span.end),
    span.label,
    span.quote,
    span.verdict,
    span.note,
    String(span.flagged),
    ...attributes.map((id) => cellOf(span, id) ?? ''),
    otherCell(span, attributes),
  ]);
}

function cellOf({ attributes }: PointSpan, id: string): string | null {
  const value = attributes[id];
  return value === undefined ? '' : attributeCell(value);
}

function otherCell(span: PointSpan, columns: readonly string[]): string {
  const others = Object.entries(span.attributes).filter(
    ([id, value]) => !columns.includes(id) || attributeCell(value) === null,
  );
  return others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others));
}

function relationRows({
  name,
  reviewer,
  relations,
}: PointDocument): readonly (readonly string[])[] {
  return relations.map(({ type, from, to }) => [name, reviewer ?? '', type, from, to]);
}
