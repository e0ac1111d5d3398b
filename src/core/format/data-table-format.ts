import type { LocalName } from '../annotation/local-name.ts';
import { csvFile, csvReading } from './csv-file.ts';
import type { RuleOff } from '../project/project-record.ts';
import type { DataTable, TableFile } from './data-table.ts';
import type { Chunk, CorpusWriter, Format, LeftOut } from './format.ts';
import { table as markdownTable } from './markdown.ts';
import { parquetFile, parquetReading } from './parquet-file.ts';
import { xlsxFile, xlsxReading } from './xlsx-file.ts';

const encodings = {
  csv: { file: csvFile, reading: csvReading },
  xlsx: { file: xlsxFile, reading: xlsxReading },
  parquet: { file: parquetFile, reading: parquetReading },
} as const satisfies Record<
  string,
  { readonly file: (table: DataTable) => TableFile; readonly reading: string }
>;

/** How a table of data is written. */
export type TableEncoding = keyof typeof encodings;

/** A format that writes one table over all reports: for those who reckon, not for those who train. It is not read back. */
export function dataTableFormat(
  table: DataTable,
  encoding: TableEncoding,
  name: LocalName,
): Format {
  return {
    id: `${table.name}-${encoding}`,
    name,
    abilities: {
      lossless: false,
      offsets: 'both',
      overlap: true,
      attributes: true,
      relations: false,
      verdicts: true,
      notes: true,
      casework: table.casework,
      reads: false,
      writes: true,
    },
    alters: {},
    schemes: [],
    overlapRules: [],
    layouts: ['one-file'],
    tables: false,
    splits: 'folders',
    writer: ({ parts }, { leftOut = [] }) => tableWriter(table, encoding, leftOut, parts.rulesOff),
    recognises: null,
    read: null,
  };
}

function tableWriter(
  table: DataTable,
  encoding: TableEncoding,
  leftOut: readonly LeftOut[],
  rulesOff: readonly RuleOff[],
): CorpusWriter {
  const { file: open, reading } = encodings[encoding];
  const file = open(table);
  const path = `${table.name}.${encoding}`;
  const chunks = (content: string | Uint8Array | null): readonly Chunk[] =>
    content === null || content.length === 0 ? [] : [{ path, content }];
  return {
    begin: () => chunks(file.begin()),
    report: (annotated) => chunks(file.add(table.rows(annotated, leftOut, rulesOff))),
    end: () => ({
      chunks: chunks(file.end()),
      losses: [],
      card: { frontMatter: null, reading: readingOf(table, path, reading) },
    }),
  };
}

function readingOf({ columns, rowHolds }: DataTable, path: string, reading: string): string {
  const rows = columns.map(({ name, kind, holds }) => [`\`${name}\``, kind, holds]);
  return `\`${path}\` holds ${rowHolds}. ${reading}

${markdownTable(['column', 'kind', 'holds'], rows)}
`;
}
