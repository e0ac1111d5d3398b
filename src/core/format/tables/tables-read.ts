import type { CorpusSource, FormatProblem } from '../corpus-source.ts';
import { verdicts } from '../../annotation/annotation.ts';
import type { Attributes } from '../../annotation/label/attribute.ts';
import { type Result, err, ok } from '../../base/result.ts';
import { delimitedRows } from './delimited.ts';
import type { ForeignRelation, ForeignSpan } from '../foreign/foreign-document.ts';
import { foreignOffsets } from '../foreign/foreign-offset.ts';
import type { ReadItem } from '../read-item.ts';
import { nothingToRead } from '../json/json-records.ts';
import { attributeValue, attributesCell } from './table-cell.ts';
import { otherAttributes, spanColumns } from './table-columns.ts';
import type { Dialect } from './table-dialect.ts';

/** What the tables say of one document besides its text. */
interface Work {
  readonly spans: ForeignSpan[];
  readonly relations: ForeignRelation[];
}

/** A row of a table by the names of its columns, and where it stands. */
interface NamedRow {
  readonly file: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Reads the tables that `tablesWriter` writes, with any further columns of the spans as attributes; each folder that has them is a corpus. */
export function tablesReader({
  extension,
  separator,
}: Dialect): (source: CorpusSource) => AsyncIterable<ReadItem> {
  return async function* (source) {
    const folders = tableFolders(source.paths, extension);
    if (folders.length === 0) yield* nothingToRead(source);
    for (const folder of folders) yield* readFolder(source, folder, extension, separator);
  };
}

/** The folders, with their `/`, that hold a table of documents; a copy for spreadsheets is none. */
export function tableFolders(
  paths: readonly string[],
  extension: Dialect['extension'],
): readonly string[] {
  const file = `documents.${extension}`;
  return paths
    .filter((path) => `/${path}`.endsWith(`/${file}`) && !path.includes('spreadsheet/'))
    .map((path) => path.slice(0, -file.length));
}

async function* readFolder(
  source: CorpusSource,
  folder: string,
  extension: Dialect['extension'],
  separator: string,
): AsyncIterable<ReadItem> {
  const work = new Map<string, Work>();
  const rows = (table: string, needed: readonly string[]) =>
    namedRows(source, `${folder}${table}.${extension}`, separator, needed);
  for await (const row of rows('spans', ['doc', 'start', 'end', 'label'])) {
    const added = row.ok ? addSpan(work, row.value) : row.error;
    if (added !== null) yield { kind: 'problem', problem: added };
  }
  for await (const row of rows('relations', ['doc', 'type|label', 'from|source', 'to|target'])) {
    if (row.ok) addRelation(work, row.value);
    else yield { kind: 'problem', problem: row.error };
  }
  for await (const row of rows('documents', ['doc', 'text'])) {
    if (!row.ok) {
      yield { kind: 'problem', problem: row.error };
      continue;
    }
    const name = cell(row.value, 'doc');
    yield documentItem(name, cell(row.value, 'text'), work.get(name));
    work.delete(name);
  }
  for (const name of work.keys()) {
    const detail = `its rows name a document ${name}, which there is not`;
    yield { kind: 'problem', problem: { file: `${folder}spans.${extension}`, line: null, detail } };
  }
}

function documentItem(name: string, text: string, work: Work | undefined): ReadItem {
  const offset = foreignOffsets(text);
  const spans = (work?.spans ?? []).map((span) => ({
    ...span,
    start: offset(span.start),
    end: offset(span.end),
  }));
  return { kind: 'document', document: { name, text, spans, relations: work?.relations ?? [] } };
}

/** Adds the span of a row, its offsets still in code points; what is wrong with it where it is none. */
function addSpan(all: Map<string, Work>, row: NamedRow): FormatProblem | null {
  const { spans } = workOf(all, row);
  const [start, end] = [integer(cell(row, 'start')), integer(cell(row, 'end'))];
  if (start === null || end === null) {
    return { file: row.file, line: row.line, detail: 'start, end: not whole numbers' };
  }
  const reviewer = cell(row, 'reviewer');
  const id = cell(row, 'id');
  const quote = row.cells.get('quote') ?? row.cells.get('text') ?? '';
  const verdict = verdicts.find((each) => each === cell(row, 'verdict'));
  spans.push({
    key: keyOf(reviewer, id === '' ? `row ${row.line}` : id),
    start,
    end,
    label: cell(row, 'label'),
    quote: quote === '' ? null : quote,
    attributes: attributesOf(row),
    note: cell(row, 'note'),
    flagged: /^true$/i.test(cell(row, 'flagged')),
    reviewer: reviewer === '' ? null : reviewer,
    ...(verdict !== undefined && { verdict }),
  });
  return null;
}

function addRelation(all: Map<string, Work>, row: NamedRow): void {
  const reviewer = cell(row, 'reviewer');
  workOf(all, row).relations.push({
    type: cell(row, 'type', 'label'),
    from: keyOf(reviewer, cell(row, 'from', 'source')),
    to: keyOf(reviewer, cell(row, 'to', 'target')),
  });
}

/** Ids are each reviewer's own. */
function keyOf(reviewer: string, id: string): string {
  return `${reviewer}\t${id}`;
}

function workOf(all: Map<string, Work>, row: NamedRow): Work {
  const name = cell(row, 'doc');
  const known = all.get(name);
  if (known !== undefined) return known;
  const work: Work = { spans: [], relations: [] };
  all.set(name, work);
  return work;
}

/** The columns that Hezhu's own spans do not have, and what is no verdict of ours or no object of attributes, under their names. */
function attributesOf({ cells }: NamedRow): Attributes {
  const others = attributesCell(cells.get(otherAttributes) ?? '');
  const verdict = cells.get('verdict') ?? '';
  const known: readonly string[] = [
    ...spanColumns.filter((column) => column !== 'verdict' || isVerdict(verdict)),
    ...(cells.has('quote') ? [] : ['text']),
    ...(others === null ? [] : [otherAttributes]),
  ];
  const own = [...cells].filter(([column, value]) => value !== '' && !known.includes(column));
  return {
    ...Object.fromEntries(own.map(([column, value]) => [column, attributeValue(value)])),
    ...others,
  };
}

function isVerdict(text: string): boolean {
  return verdicts.some((verdict) => verdict === text);
}

/** The cell under a column, or else under another name of it. */
function cell({ cells }: NamedRow, column: string, other = column): string {
  return cells.get(column) ?? cells.get(other) ?? '';
}

function integer(text: string): number | null {
  return /^-?\d+$/.test(text) ? Number(text) : null;
}

/** The rows of a table under its head; nothing where there is no such file. Of a needed column several names may be said, with `|` between. */
async function* namedRows(
  source: CorpusSource,
  file: string,
  separator: string,
  needed: readonly string[],
): AsyncIterable<Result<NamedRow, FormatProblem>> {
  if (!source.paths.includes(file)) return;
  let head: readonly string[] | null = null;
  for await (const row of delimitedRows(source, file, separator)) {
    if (!row.ok) {
      yield row;
      continue;
    }
    const { line, cells } = row.value;
    if (head === null) {
      head = cells;
      const missing = needed.filter(
        (names) => !names.split('|').some((name) => cells.includes(name)),
      );
      if (missing.length === 0) continue;
      yield err({ file, line, detail: `no column ${missing.join(', ').replaceAll('|', ' or ')}` });
      return;
    }
    if (cells.length !== head.length) {
      const detail = `${cells.length} cells under ${head.length} columns`;
      yield err({ file, line, detail });
      continue;
    }
    yield ok({ file, line, cells: new Map(head.map((column, at) => [column, cells[at] ?? ''])) });
  }
}
