import { type SchemaElement, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer/src/index.js';
import type { Row } from './row.ts';

// A row group of about this many characters, or rows: the least that readers must hold.
const groupCharacters = 1_000_000;
const groupRows = 1000;

/** One Parquet file in the making; what each call gives are its next bytes. */
export class ParquetRows {
  readonly #bytes = new ByteWriter();
  readonly #writer = new ParquetWriter({ writer: this.#bytes, schema: [...schema] });
  #rows: Row[] = [];
  #characters = 0;

  /** Adds a row; gives bytes where it fills a row group. */
  add(row: Row): Uint8Array | null {
    this.#rows.push(row);
    this.#characters += row.text.length;
    if (this.#rows.length < groupRows && this.#characters < groupCharacters) return null;
    this.#writeGroup();
    return this.#take();
  }

  finish(): Uint8Array {
    if (this.#rows.length > 0) this.#writeGroup();
    void this.#writer.finish();
    return this.#take();
  }

  #writeGroup(): void {
    const rows = this.#rows;
    void this.#writer.write({
      rowGroupSize: rows.length,
      columnData: columns.map((name) => ({
        name,
        data: rows.map((row) => (name === 'published' ? dayOf(row) : parquetValue(row[name]))),
      })),
    });
    this.#rows = [];
    this.#characters = 0;
  }

  /** The bytes since the last call; the writer goes on counting from the beginning of the file. */
  #take(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return bytes;
  }
}

/** The rows of a Parquet file, row group by row group. @throws what the reader says of a file that is none. */
export async function* parquetRows(bytes: Uint8Array): AsyncIterable<unknown> {
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    yield* await parquetReadObjects({ file, metadata, rowStart, rowEnd, parsers });
    rowStart = rowEnd;
  }
}

const columns = [
  'name',
  'title',
  'published',
  'outlet',
  'reviewer',
  'text',
  'spans',
  'relations',
] as const satisfies readonly (keyof Row)[];

// The reader's own takes a U+FEFF at the beginning of a value for a byte order mark and drops it.
const parsers = {
  stringFromBytes(bytes: Uint8Array): string {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return (marked ? '\ufeff' : '') + DEFAULT_PARSERS.stringFromBytes(bytes);
  },
};

function dayOf({ published }: Row): Date | null {
  return published === null ? null : new Date(`${published}T00:00:00Z`);
}

/** Integers become 64-bit ones, as the schema has them. */
function parquetValue(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (Array.isArray(value)) return value.map(parquetValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, parquetValue(each)]));
}

const text = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: 'OPTIONAL',
});

const integer = (name: string): SchemaElement => ({
  name,
  type: 'INT64',
  repetition_type: 'OPTIONAL',
});

const flag = (name: string): SchemaElement => ({
  name,
  type: 'BOOLEAN',
  repetition_type: 'OPTIONAL',
});

/** A list of structs in the three levels of the specification; elements are told in the order of the schema, depth first. */
function list(
  name: string,
  fields: readonly (readonly SchemaElement[])[],
): readonly SchemaElement[] {
  return [
    {
      name,
      repetition_type: 'OPTIONAL',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', num_children: fields.length },
    ...fields.flat(),
  ];
}

const attributes = list('attributes', [[text('name')], [integer('index')], [text('value')]]);

const spans = list('spans', [
  [text('id')],
  [integer('start')],
  [integer('end')],
  [text('text')],
  [text('label')],
  attributes,
  [text('verdict')],
  [text('note')],
  [flag('flagged')],
]);

const relations = list('relations', [[text('type')], [integer('source')], [integer('target')]]);

const schema: readonly SchemaElement[] = [
  { name: 'schema', num_children: columns.length },
  text('name'),
  text('title'),
  { name: 'published', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
  text('outlet'),
  text('reviewer'),
  text('text'),
  ...spans,
  ...relations,
];
