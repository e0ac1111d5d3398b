import { z } from 'zod';
import { ok } from '../../base/result.ts';
import type { Format } from '../format.ts';
import { fromCodePoints } from '../foreign/foreign-points.ts';
import {
  type DocumentOf,
  documentReader,
  parseRecord,
  recognisesRecords,
} from '../foreign/read-documents.ts';

const schema = z.looseObject({
  text: z.string().min(1),
  label: z.record(z.string(), z.record(z.string(), z.array(z.tuple([z.int(), z.int()])))),
});

const documentOf: DocumentOf = (value, name) => {
  const record = parseRecord(schema, value);
  if (!record.ok) return record;
  const { text, label: byLabel } = record.value;
  return ok(
    fromCodePoints({
      name,
      text,
      reviewer: null,
      relations: [],
      spans: Object.entries(byLabel).flatMap(([label, byQuote]) =>
        Object.entries(byQuote).flatMap(([quote, places]) =>
          // Its ends are inclusive.
          places.map(([start, last]) => ({ start, end: last + 1, label, quote })),
        ),
      ),
    }),
  );
};

/** CLUENER's JSON Lines, grouped by label and quote; only read. */
export const cluener: Format = {
  id: 'cluener',
  name: { 'zh-CN': 'CLUENER JSON', en: 'CLUENER JSON' },
  abilities: {
    lossless: false,
    offsets: 'code-point',
    overlap: true,
    attributes: false,
    relations: false,
    verdicts: false,
    notes: false,
    casework: 'none',
    reads: true,
    writes: false,
  },
  alters: {},
  schemes: [],
  overlapRules: [],
  layouts: ['one-file'],
  tables: false,
  splits: 'folders',
  writer: null,
  recognises: recognisesRecords(null, schema),
  read: documentReader(documentOf),
};
