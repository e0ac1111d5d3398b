import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryString } from '../../testing/arbitrary-labelled.ts';
import { collect } from '../../testing/collect.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { delimitedRow, delimitedRows, spreadsheetCell } from './delimited.ts';

const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(
    fc.array(fc.oneof(arbitraryString, fc.constantFrom('', '"', '\r', 'a\r\nb', ' x ')), {
      minLength: width,
      maxLength: width,
    }),
    { minLength: 1, maxLength: 6 },
  ),
);

async function read(content: string, separator: string) {
  const found = await collect(
    delimitedRows(memorySource({ 'a.csv': content }), 'a.csv', separator),
  );
  return found.map((row) => (row.ok ? row.value.cells : row.error));
}

describe('a table', () => {
  it.each([
    [',', '\r\n'],
    ['\t', '\n'],
  ])(
    'parted by %j is read as another reader reads it, and reads what another writes',
    async (separator, lineEnd) => {
      await fc.assert(
        fc.asyncProperty(rows, async (table) => {
          // Without the mark, a U+FEFF of the first cell would be taken for one.
          const written = `\ufeff${table.map((row) => delimitedRow(row, separator) + lineEnd).join('')}`;
          const options = { delimiter: separator, record_delimiter: lineEnd };
          expect(parse(written, { ...options, bom: true })).toEqual(table);
          expect(await read(written, separator)).toEqual(table);
          // It quotes only what its own reader needs quoted, unless told to quote everything.
          const theirs = stringify(table, { ...options, bom: true, quoted: true });
          expect(await read(theirs, separator)).toEqual(table);
        }),
      );
    },
  );

  it('knows the line on which a row begins, and names one that is never closed', async () => {
    const source = memorySource({ 'a.csv': 'a,"b\nc"\r\n\r\nd,e\n"f' });
    expect(await collect(delimitedRows(source, 'a.csv', ','))).toEqual([
      { ok: true, value: { line: 1, cells: ['a', 'b\nc'] } },
      { ok: true, value: { line: 4, cells: ['d', 'e'] } },
      {
        ok: false,
        error: { file: 'a.csv', line: 5, detail: 'a quotation mark is not closed' },
      },
    ]);
  });

  it('has cells that no spreadsheet takes for a formula', () => {
    expect(['=1+1', "'=1+1", '+1', '-5', '@x', '\tx', '近4万人', ''].map(spreadsheetCell)).toEqual([
      "'=1+1",
      "''=1+1",
      "'+1",
      "'-5",
      "'@x",
      "'\tx",
      '近4万人',
      '',
    ]);
  });
});
