import type { LocalName } from '../../annotation/label/local-name.ts';
import type { AnnotatedReport } from '../../project/project.ts';
import { countLosses, isWork } from '../loss/count-losses.ts';
import { csvFile, csvReading } from './csv-file.ts';
import type { RuleOff } from '../../project/project-record.ts';
import type { DataTable, TableFile, TableRows } from './data-table.ts';
import type { Chunk, CorpusWriter, Format } from '../format.ts';
import type { LeftOut } from '../left-out.ts';
import { LossCount, lossExample } from '../loss/loss-count.ts';
import { table as markdownTable } from '../markdown.ts';
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
      attributes: table.attributes.length > 0,
      relations: false,
      ...table.abilities,
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
    part(annotated) {
      const losses = new LossCount();
      const { rows, said } = table.of(annotated, leftOut, rulesOff);
      countTableLosses(losses, table, annotated, said);
      return { chunks: [], losses: losses.all(), cells: rows };
    },
    add: ({ cells = [] }) => chunks(file.add(cells)),
    end: () => ({
      chunks: chunks(file.end()),
      card: { frontMatter: null, reading: readingOf(table, path, reading) },
    }),
  };
}

/** Counts the layers that a table is not of, and what it does not tell of the others. */
function countTableLosses(
  losses: LossCount,
  { attributes, abilities }: DataTable,
  annotated: AnnotatedReport,
  said: TableRows['said'],
): void {
  const { title } = annotated.report;
  for (const layer of annotated.layers.filter(isWork)) {
    const told = said.get(layer);
    if (told === undefined) {
      losses.add('layers', () => lossExample(title, layer.reviewer));
      continue;
    }
    countLosses(
      losses,
      { ...abilities, attributes: true, relations: false },
      annotated,
      layer,
      told,
    );
    const ids = new Set(told.map(({ id }) => id));
    for (const { id, quote, attributes: own } of layer.annotations.all) {
      const example = () => lossExample(title, quote);
      if (!ids.has(id)) losses.add('spans', example);
      else if (Object.keys(own).some((name) => !attributes.includes(name)))
        losses.add('attributes', example);
    }
  }
}

function readingOf({ columns, rowHolds }: DataTable, path: string, reading: string): string {
  const rows = columns.map(({ name, kind, holds }) => [`\`${name}\``, kind, holds]);
  return `\`${path}\` holds ${rowHolds}. ${reading}

${markdownTable(['column', 'kind', 'holds'], rows)}
`;
}
