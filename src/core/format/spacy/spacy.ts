import { z } from 'zod';
import { ok } from '../../base/result.ts';
import { remarks } from './attribute-schema.ts';
import { CountedLine } from '../counted-line.ts';
import { flatten } from '../flatten.ts';
import type { Format, WriteOptions } from '../format.ts';
import { type StatedSpan, fromCodePoints } from '../foreign/foreign-points.ts';
import { type JsonLinesFormat, documentFacts, jsonLinesWriter } from '../json/json-lines-writer.ts';
import {
  type OverlapChoice,
  longestStands,
  overlapRules,
  wholeOverlapChoice,
} from '../overlap-rule.ts';
import { longJsonLine } from '../json/long-json-line.ts';
import type { PointDocument } from '../point-document.ts';
import { eachPythonToken, tokenSpan } from '../tokens/python-tokens.ts';
import {
  type DocumentOf,
  documentReader,
  foreignFacts,
  parseRecord,
  recognisesRecords,
} from '../foreign/read-documents.ts';
import { spacyCard } from './spacy-card.ts';
import type { Utf8Writer } from '../utf8-writer.ts';
import { wellFormedAlterations } from '../well-formed.ts';

const folder = 'spacy';

const place = z.looseObject({ start: z.int(), end: z.int(), label: z.string() });
const remark = z.looseObject({ ...remarks, id: z.string() });

const schema = z.looseObject({
  text: z.string(),
  ents: z.array(place).default(() => []),
  spans: z.record(z.string(), z.array(place)).default(() => ({})),
  /** Classes of the text with how sure somebody is of each. */
  cats: z.record(z.string(), z.number()).optional().catch(undefined),
  hezhu: z
    .looseObject({
      ...foreignFacts,
      annotations: z.array(remark).default(() => []),
      relations: z
        .array(z.looseObject({ type: z.string(), from: z.string(), to: z.string() }))
        .default(() => []),
    })
    .optional(),
});

const signs = z.union([
  schema.extend({ tokens: z.array(z.unknown()), ents: z.array(place) }),
  schema.extend({ tokens: z.array(z.unknown()), spans: z.record(z.string(), z.array(place)) }),
]);

const documentOf: DocumentOf = (value, name) => {
  const record = parseRecord(schema, value);
  if (!record.ok) return record;
  const { text, hezhu: own, cats = {} } = record.value;
  return ok(
    fromCodePoints({
      name: own?.name ?? name,
      text,
      reviewer: own?.reviewer ?? null,
      spans: statedSpans(record.value),
      classes: Object.entries(cats).map(([label, score]) => `${label}: ${score}`),
      relations: own?.relations.map(({ type, from, to }) => ({ type, from, to })) ?? [],
    }),
  );
};

/** Ours stand in the group `sc` with their remarks beside them; others' in any group and in `ents`, where the same span may stand twice. */
function statedSpans({ ents, spans, hezhu: own }: z.infer<typeof schema>): readonly StatedSpan[] {
  const ours = spans['sc'] ?? [];
  if (own !== undefined && ours.length > 0 && own.annotations.length === ours.length) {
    return own.annotations.flatMap(({ id, attributes, verdict, note, flagged }, index) => {
      const at = ours[index];
      if (at === undefined) return [];
      const { start, end, label } = at;
      return [{ start, end, label, key: id, attributes, verdict, note, flagged }];
    });
  }
  const all = [...Object.values(spans).flat(), ...ents];
  const byPlace = new Map(all.map((span) => [`${span.start} ${span.end} ${span.label}`, span]));
  return [...byPlace.values()].map(({ start, end, label }) => ({ start, end, label }));
}

/** spaCy's `Doc.to_json`: what fits side by side in `ents`, everything in the span group `sc`. */
export const spacy: Format = {
  id: 'spacy',
  name: { 'zh-CN': 'spaCy Doc JSON', en: 'spaCy Doc JSON' },
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
  alters: { ...wellFormedAlterations, span: tokenSpan },
  schemes: [],
  overlapRules,
  layouts: ['one-file', 'per-document'],
  tables: false,
  splits: 'folders',
  writer: (project, options) => jsonLinesWriter(format(options), project, options),
  recognises: recognisesRecords(folder, signs),
  read: documentReader(documentOf),
};

function format({ overlap = longestStands, labels }: WriteOptions): JsonLinesFormat {
  const { abilities, alters } = spacy;
  const choice = wholeOverlapChoice(overlap, labels);
  return {
    ...{ abilities, alters, folder },
    line: (document) => spacyLine(document, choice),
    card: () => spacyCard(folder, choice),
  };
}

function spacyLine(document: PointDocument, overlap: OverlapChoice): Uint8Array {
  const { text, spans, relations } = document;
  const flat = flatten(text.length, spans, overlap).kept;
  const groupSpan = ({ start, end, label }: StatedSpan) => ({
    start,
    end,
    label,
    kb_id: '',
    id: '',
  });
  const groups = { ents: flat.map(groupSpan), spans: { sc: spans.map(groupSpan) } };
  // Not in `_`: its reader takes what stands there for extensions, and fails where nobody has registered them.
  const hezhu = {
    ...documentFacts(document),
    annotations: spans.map(({ id, quote, attributes, verdict, note, flagged }) => ({
      id,
      text: quote,
      attributes,
      verdict,
      note,
      flagged,
    })),
    relations,
  };
  return longJsonLine({ text, ...groups }, 'tokens', (out) => writeTokens(out, text), { hezhu });
}

function writeTokens(out: Utf8Writer, text: string): void {
  const places = ['{"id":', ',"start":', ',"end":', '}'] as const;
  let token = new CountedLine(...places);
  let id = 0;
  eachPythonToken(text, (start, end) => {
    out.ready(token.set(0, id).set(1, start).set(2, end));
    if (id === 0) token = new CountedLine(`,${places[0]}`, ...places.slice(1));
    id += 1;
  });
}
