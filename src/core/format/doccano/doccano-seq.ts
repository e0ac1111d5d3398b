import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { doccanoCard } from './doccano-card.ts';
import { doccanoComments } from './doccano.ts';
import type { Format } from '../format.ts';
import { fromCodePoints } from '../foreign/foreign-points.ts';
import { jsonLine } from '../json/json-line.ts';
import { type JsonLinesFormat, documentFacts, jsonLinesWriter } from '../json/json-lines-writer.ts';
import type { PointDocument } from '../point-document.ts';
import {
  type DocumentOf,
  documentReader,
  foreignFacts,
  parseRecord,
  recognisesRecords,
} from '../foreign/read-documents.ts';
import { wellFormed } from '../well-formed.ts';

const folder = 'doccano-seq';
const triples = z.array(z.tuple([z.int(), z.int(), z.string()]));

const facts = { ...foreignFacts, Comments: doccanoComments };

// doccano has written `text` or `data`, and `label` or, before that, `labels`.
const schema = z.union([
  z.looseObject({ ...facts, text: z.string(), label: triples }),
  z
    .looseObject({ ...facts, data: z.string(), label: triples })
    .transform(({ data, ...rest }) => ({ ...rest, text: data })),
  z
    .looseObject({ ...facts, text: z.string(), labels: triples })
    .transform(({ labels, ...rest }) => ({ ...rest, label: labels })),
]);

const documentOf: DocumentOf = (value, name) => {
  const record = parseRecord(schema, value);
  if (!record.ok) return record;
  return ok(
    fromCodePoints({
      name: record.value.name ?? name,
      text: record.value.text,
      reviewer: record.value.reviewer ?? null,
      spans: record.value.label.map(([start, end, label]) => ({ start, end, label })),
      relations: [],
      classes: record.value.Comments,
    }),
  );
};

/** doccano's JSON Lines for sequence labelling. */
export const doccanoSeq: Format = {
  id: 'doccano-seq',
  name: { 'zh-CN': 'doccano JSONL（序列标注）', en: 'doccano JSONL, sequence labelling' },
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
    writes: true,
  },
  alters: { text: (text) => (text === '' ? null : wellFormed(text)) },
  schemes: [],
  overlapRules: [],
  layouts: ['one-file', 'per-document'],
  tables: false,
  splits: 'folders',
  writer: (project, options) => jsonLinesWriter(format(), project, options),
  recognises: recognisesRecords(folder, schema),
  read: documentReader(documentOf),
};

function format(): JsonLinesFormat {
  const { abilities, alters } = doccanoSeq;
  return {
    abilities,
    alters,
    folder,
    line: (document) => jsonLine(sequenceRecord(document)),
    card: () => doccanoCard(folder, false),
  };
}

function sequenceRecord(document: PointDocument) {
  return {
    ...documentFacts(document),
    text: document.text,
    label: document.spans.map(({ start, end, label }) => [start, end, label]),
  };
}
