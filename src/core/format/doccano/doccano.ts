import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { doccanoCard } from './doccano-card.ts';
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

const folder = 'doccano';

/** What annotators wrote on a record: on the text as a whole. */
export const doccanoComments = z
  .array(z.string())
  .default(() => [])
  .catch(() => []);

const id = z.union([z.int(), z.string()]);

const schema = z.looseObject({
  ...foreignFacts,
  text: z.string(),
  entities: z.array(
    z.looseObject({ id, start_offset: z.int(), end_offset: z.int(), label: z.string() }),
  ),
  relations: z.array(z.looseObject({ from_id: id, to_id: id, type: z.string() })).default(() => []),
  Comments: doccanoComments,
});

const documentOf: DocumentOf = (value, name) => {
  const record = parseRecord(schema, value);
  if (!record.ok) return record;
  const { text, entities, relations, reviewer, ...rest } = record.value;
  return ok(
    fromCodePoints({
      name: rest.name ?? name,
      text,
      reviewer: reviewer ?? null,
      spans: entities.map((entity) => ({
        key: String(entity.id),
        start: entity.start_offset,
        end: entity.end_offset,
        label: entity.label,
      })),
      relations: relations.map(({ type, from_id, to_id }) => ({
        type,
        from: String(from_id),
        to: String(to_id),
      })),
      classes: rest.Comments,
    }),
  );
};

/** doccano's JSON Lines for projects with relations. */
export const doccano: Format = {
  id: 'doccano',
  name: { 'zh-CN': 'doccano JSONL（带关系）', en: 'doccano JSONL with relations' },
  abilities: {
    lossless: false,
    offsets: 'code-point',
    overlap: true,
    attributes: false,
    relations: true,
    verdicts: false,
    notes: false,
    casework: 'none',
    reads: true,
    writes: true,
  },
  // Its import refuses a record without text, and with it the file.
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
  const { abilities, alters } = doccano;
  return {
    abilities,
    alters,
    folder,
    line: (document) => jsonLine(doccanoRecord(document)),
    card: () => doccanoCard(folder, true),
  };
}

/** Its ids are integers, each used once in a record: relations name them. Keys that it does not know are kept as the text's meta data. */
function doccanoRecord(document: PointDocument) {
  const numbers = new Map(document.spans.map((span, index) => [span.id, index]));
  return {
    ...documentFacts(document),
    text: document.text,
    entities: document.spans.map(({ start, end, label }, index) => ({
      id: index,
      start_offset: start,
      end_offset: end,
      label,
    })),
    relations: document.relations.map(({ type, from, to }, index) => ({
      id: index,
      from_id: numbers.get(from),
      to_id: numbers.get(to),
      type,
    })),
  };
}
