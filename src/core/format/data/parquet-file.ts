import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer/src/index.js';
import type { DataCell, DataColumn, DataTable, TableFile } from './data-table.ts';

/** What the card says of a table in Parquet. */
export const parquetReading =
  'Parquet; decimals are strings, since a float would not be exact: `pandas.read_parquet(file)`, then `decimal.Decimal` where there is reckoning to do.';

// A row group of about this many rows: the least that readers must hold.
const groupRows = 20_000;

/** A table as Parquet. */
export function parquetFile({ columns }: DataTable): TableFile {
  const bytes = new ByteWriter();
  const schema = [{ name: 'schema', num_children: columns.length }, ...columns.map(elementOf)];
  const writer = new ParquetWriter({ writer: bytes, schema });
  let held: (readonly DataCell[])[] = [];

  function writeGroup(): void {
    const rows = held;
    void writer.write({
      rowGroupSize: rows.length,
      columnData: columns.map(({ name }, index) => ({
        name,
        data: rows.map((row) => parquetCell(row[index] ?? null)),
      })),
    });
    held = [];
  }

  /** The bytes since the last call; the writer goes on counting from the beginning of the file. */
  function take(): Uint8Array {
    const taken = bytes.getBytes().slice();
    bytes.index = 0;
    return taken;
  }

  return {
    begin: () => null,
    add(rows) {
      for (const row of rows) held.push(row);
      if (held.length < groupRows) return null;
      writeGroup();
      return take();
    },
    end() {
      if (held.length > 0) writeGroup();
      void writer.finish();
      return take();
    },
  };
}

function elementOf({ name, kind }: DataColumn): SchemaElement {
  if (kind === 'integer') return { name, type: 'INT64', repetition_type: 'OPTIONAL' };
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type: 'OPTIONAL',
  };
}

/** Integers become 64-bit ones, as the schema has them. */
function parquetCell(cell: DataCell): string | bigint | null {
  return typeof cell === 'number' ? BigInt(cell) : cell;
}
