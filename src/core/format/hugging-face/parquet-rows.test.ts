import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { collect } from '../../testing/collect.ts';
import { ParquetRows, parquetRows } from './parquet-rows.ts';
import type { Row } from './row.ts';

const row: Row = {
  name: 'r1',
  title: '报告一',
  published: null,
  outlet: '吉林日报',
  reviewer: 'final',
  text: '📊𠮷野 26%',
  spans: [
    {
      id: 'a1',
      start: 1,
      end: 3,
      text: '𠮷野',
      label: 'location',
      attributes: [
        { name: 'path', index: 0, value: '\ufeff吉林' },
        { name: 'value', index: null, value: '3481996000' },
      ],
      verdict: 'wrong',
      note: '',
      flagged: true,
    },
    {
      id: 'a2',
      start: 4,
      end: 7,
      text: '26%',
      label: 'figure',
      attributes: [],
      verdict: 'unchecked',
      note: '一\n二',
      flagged: false,
    },
  ],
  relations: [{ type: 'figure_location', source: 1, target: 0 }],
};

function joined(parts: readonly (Uint8Array | null)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(part ?? [])]));
}

describe('rows in Parquet', () => {
  it('are read as they were written, whole numbers as 64-bit ones, values as texts', async () => {
    const file = new ParquetRows();
    const bytes = joined([file.add(row), file.add({ ...row, spans: [] }), file.finish()]);
    const [first, second] = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(first?.['spans']).toEqual([
      {
        ...row.spans[0],
        start: 1n,
        end: 3n,
        attributes: [
          // Its own reader drops the mark, which is in the file all the same.
          { name: 'path', index: 0n, value: '吉林' },
          { name: 'value', index: null, value: '3481996000' },
        ],
      },
      { ...row.spans[1], start: 4n, end: 7n },
    ]);
    expect(second?.['spans']).toEqual([]);
    const [again] = await collect(parquetRows(bytes));
    expect(again).toMatchObject({ spans: [{ attributes: [{ value: '\ufeff吉林' }, {}] }, {}] });
  });

  it('come in row groups, so that neither side holds more than one', async () => {
    const file = new ParquetRows();
    const long = { ...row, text: '近'.repeat(400_000) };
    const parts = [1, 2, 3, 4, 5].map(() => file.add(long));
    expect(parts.map((part) => part !== null)).toEqual([false, false, true, false, false]);
    const bytes = joined([...parts, file.finish()]);
    const { row_groups, num_rows } = parquetMetadata(bytes.slice().buffer);
    expect([row_groups.map((group) => group.num_rows), num_rows]).toEqual([[3n, 2n], 5n]);
    expect(await collect(parquetRows(bytes))).toHaveLength(5);
  });

  it('make a file without any', async () => {
    const bytes = joined([new ParquetRows().finish()]);
    expect(await collect(parquetRows(bytes))).toEqual([]);
    const schema = parquetSchema(parquetMetadata(bytes.slice().buffer));
    expect(schema.children.map(({ element }) => element.name)).toEqual(Object.keys(row));
  });
});
