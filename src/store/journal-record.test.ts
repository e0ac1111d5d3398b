import { expect, test } from 'vitest';
import { change } from '../core/annotation/edit.ts';
import { anEditContext } from '../core/testing/builders.ts';
import { decodeRecord, encodeRecord, layerJournals } from './journal-record.ts';

test('a record of tens of megabytes, such as the import of a large layer, is read back', () => {
  const note = ['', '核'.repeat(12_000_000)] as const;
  const record = {
    ...{ count: 1, after: null, snapshot: 0 },
    change: change('note-report', anEditContext(), { note }),
  };
  const line = Buffer.from(encodeRecord(layerJournals, record)).subarray(0, -1);
  const read = decodeRecord(layerJournals, line);
  expect(read.ok && read.value.change.note?.[1].length).toBe(12_000_000);
});
