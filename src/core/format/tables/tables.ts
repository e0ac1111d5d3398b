import type { LocalName } from '../../annotation/label/local-name.ts';
import type { Format } from '../format.ts';
import { tableFolders, tablesReader } from './tables-read.ts';
import type { Dialect } from './table-dialect.ts';
import { tablesWriter } from './tables-write.ts';
import { wellFormedAlterations } from '../well-formed.ts';

/** Tables as spreadsheets and RFC 4180 have them. */
export const csv: Format = tables(
  { 'zh-CN': 'CSV 表格', en: 'CSV tables' },
  { extension: 'csv', separator: ',', lineEnd: '\r\n', mark: '\ufeff' },
);

/** The same with TABs, for the shell and for readers that take no byte order mark. */
export const tsv: Format = tables(
  { 'zh-CN': 'TSV 表格', en: 'TSV tables' },
  { extension: 'tsv', separator: '\t', lineEnd: '\n', mark: '' },
);

function tables(name: LocalName, dialect: Dialect): Format {
  const expression = {
    abilities: {
      lossless: false,
      offsets: 'code-point',
      overlap: true,
      attributes: true,
      relations: true,
      verdicts: true,
      notes: true,
      casework: 'none',
      reads: true,
      writes: true,
    },
    alters: wellFormedAlterations,
  } as const;
  return {
    ...expression,
    id: dialect.extension,
    name,
    schemes: [],
    overlapRules: [],
    layouts: ['one-file'],
    tables: true,
    splits: 'folders',
    writer: (project, options) => tablesWriter(expression, dialect, project, options),
    recognises: ({ paths }) => tableFolders(paths, dialect.extension).length > 0,
    read: tablesReader(dialect),
  };
}
