import { expect, test } from 'vitest';
import { change } from '../../core/annotation/edit/edit.ts';
import { anEditContext } from '../../core/testing/builders.ts';
import { changeIn, decodeRecord, encodeRecord, layerJournals } from './journal-record.ts';

const noted = change('note-report', anEditContext(), { note: ['', '近4万人📊'] });
const record = { count: 7, after: 'six', snapshot: 5, change: noted };
const line = Buffer.from(encodeRecord(layerJournals, record).trimEnd());

test('a line says which change it holds', () => {
  expect(changeIn(line)).toEqual({ count: 7, id: noted.id });
  const first = encodeRecord(layerJournals, { ...record, count: 1, after: null }).trimEnd();
  expect(changeIn(Buffer.from(first))).toEqual({ count: 1, id: noted.id });
});

test('a line that is cut anywhere, or has any byte changed, says nothing', () => {
  for (let at = 0; at < line.length; at += 1) {
    expect(changeIn(line.subarray(0, at))).toBeNull();
    const other = Buffer.from(line);
    other.writeUInt8(other.readUInt8(at) ^ 1, at);
    expect(changeIn(other)).toBeNull();
  }
  expect(changeIn(Buffer.concat([line, Buffer.from(' ')]))).toBeNull();
});

test('a record of tens of megabytes, such as the import of a large layer, is read back', () => {
  const long = ['', '核'.repeat(12_000_000)] as const;
  const large = {
    ...{ count: 1, after: null, snapshot: 0 },
    change: change('note-report', anEditContext(), { note: long }),
  };
  const bytes = Buffer.from(encodeRecord(layerJournals, large)).subarray(0, -1);
  const read = decodeRecord(layerJournals, bytes);
  expect(read.ok && read.value.change.note?.[1].length).toBe(12_000_000);
});
