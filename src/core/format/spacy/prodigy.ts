import { z } from 'zod';
import { err, ok } from '../../base/result.ts';
import { remarks } from './attribute-schema.ts';
import { CountedLine } from '../counted-line.ts';
import type { Format } from '../format.ts';
import { fromCodePoints } from '../foreign/foreign-points.ts';
import { jsonLine } from '../json/json-line.ts';
import { type JsonLinesFormat, documentFacts, jsonLinesWriter } from '../json/json-lines-writer.ts';
import { longJsonLine } from '../json/long-json-line.ts';
import type { PointDocument } from '../point-document.ts';
import { prodigyCard } from './prodigy-card.ts';
import { eachPythonToken, tokenSpan } from '../tokens/python-tokens.ts';
import {
  type DocumentOf,
  documentReader,
  parseRecord,
  recognisesRecords,
} from '../foreign/read-documents.ts';
import { tokenIndex } from './token-index.ts';
import { type Utf8Writer, utf8 } from '../utf8-writer.ts';
import { wellFormedAlterations } from '../well-formed.ts';

const folder = 'prodigy';

const place = z.looseObject({ start: z.int(), end: z.int(), label: z.string().optional() });

const schema = z.looseObject({
  text: z.string(),
  spans: z
    .array(
      z.looseObject({
        ...remarks,
        id: z.string().optional(),
        start: z.int(),
        end: z.int(),
        label: z.string(),
      }),
    )
    .default(() => []),
  relations: z
    .array(
      z.looseObject({
        label: z.string(),
        head_id: z.string().optional(),
        child_id: z.string().optional(),
        head_span: place.optional(),
        child_span: place.optional(),
      }),
    )
    .default(() => []),
  meta: z.looseObject({ name: z.string().min(1).optional() }).default(() => ({})),
  answer: z.string().optional(),
  /** The options of a choice that somebody took for the text. */
  accept: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
  _annotator_id: z.string().min(1).nullish(),
});

type Task = z.infer<typeof schema>;

const signs = z.looseObject({
  text: z.string(),
  tokens: z.array(z.looseObject({ start: z.int(), end: z.int() })),
  answer: z.enum(['accept', 'reject', 'ignore']),
});

const documentOf: DocumentOf = (value, name) => {
  const task = parseRecord(schema, value);
  if (!task.ok) return task;
  const { text, spans, meta, answer = 'accept', accept = [] } = task.value;
  const { _annotator_id: reviewer } = task.value;
  if (answer !== 'accept') return err(`its answer is ${answer}, not accept`);
  return ok(
    fromCodePoints({
      name: meta.name ?? name,
      text,
      reviewer: reviewer ?? null,
      spans: spans.map(({ id, ...span }, index) => ({ ...stated(span), key: id ?? String(index) })),
      relations: relationsOf(task.value),
      classes: accept.map(String),
    }),
  );
};

function stated({ start, end, label, attributes, verdict, note, flagged }: Task['spans'][number]) {
  return { start, end, label, attributes, verdict, note, flagged };
}

/** Relations name their spans by our ids where we wrote them, else by place and label; one whose ends cannot be told keeps the places as names. */
function relationsOf({ spans, relations }: Task) {
  const keyOf = (given: string | undefined, at: z.infer<typeof place> | undefined) => {
    if (given !== undefined) return given;
    const index = spans.findIndex(
      ({ start, end, label }) =>
        start === at?.start && end === at.end && (at.label === undefined || label === at.label),
    );
    return spans[index]?.id ?? (index === -1 ? `${at?.start}–${at?.end}` : String(index));
  };
  return relations.map(({ label, head_id, child_id, head_span, child_span }) => ({
    type: label,
    from: keyOf(head_id, head_span),
    to: keyOf(child_id, child_span),
  }));
}

/** Prodigy's JSON Lines, of its span and relation interfaces alike. */
export const prodigy: Format = {
  id: 'prodigy',
  name: { 'zh-CN': 'Prodigy JSONL', en: 'Prodigy JSONL' },
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
  overlapRules: [],
  layouts: ['one-file', 'per-document'],
  tables: false,
  splits: 'folders',
  writer: (project, options) => jsonLinesWriter(format(), project, options),
  recognises: recognisesRecords(folder, signs),
  read: documentReader(documentOf),
};

function format(): JsonLinesFormat {
  const { abilities, alters } = prodigy;
  return { abilities, alters, folder, line: prodigyLine, card: () => prodigyCard(folder) };
}

/** Its `token_end` is inclusive; a relation names the last tokens of its spans; keys that it does not know survive. */
function prodigyLine(document: PointDocument): Uint8Array {
  const { text, reviewer } = document;
  const { first, last } = tokenIndex(text);
  const spans = document.spans.map(({ id, start, end, label, ...said }) => ({
    place: { start, end, token_start: first(start), token_end: last(end), label },
    said: { id, ...said },
  }));
  const places = new Map(spans.map(({ place, said }) => [said.id, place]));
  const { reviewer: _, ...meta } = documentFacts(document);
  return longJsonLine({ text, meta }, 'tokens', (out) => writeTokens(out, text), {
    spans: spans.map(({ place, said: { quote, ...said } }) => ({ ...place, text: quote, ...said })),
    relations: document.relations.map(({ type, from, to }) => ({
      head: places.get(from)?.token_end,
      child: places.get(to)?.token_end,
      label: type,
      head_id: from,
      child_id: to,
      head_span: places.get(from),
      child_span: places.get(to),
    })),
    ...(reviewer !== null && {
      answer: 'accept',
      _annotator_id: reviewer,
      _session_id: reviewer,
    }),
  });
}

const comma = utf8(',');
const texts = utf8('{"text":');
const opened = utf8(',{"text":"');
const spacedEnd = utf8('true}');
const plainEnd = utf8('false}');

function writeTokens(out: Utf8Writer, text: string): void {
  const places = new CountedLine(',"start":', ',"end":', ',"id":', ',"ws":');
  const closed = new CountedLine('","start":', ',"end":', ',"id":', ',"ws":false}');
  // Most tokens are Han characters: a line of which one character and the last digits change.
  const han = new CountedLine(',{"text":"一","start":', ',"end":', ',"id":', ',"ws":false}');
  let id = 0;
  eachPythonToken(text, (start, end, unitStart, unitEnd, spaced) => {
    const unit = text.charCodeAt(unitStart);
    if (id > 0 && !spaced && unitEnd - unitStart === 1 && isPlain(unit)) {
      if (unit >= 0x800) {
        out.ready(han.set(0, start).set(1, end).set(2, id).character(opened.length, unit));
      } else {
        out.ready(opened).text(text, unitStart, unitEnd);
        out.ready(closed.set(0, start).set(1, end).set(2, id));
      }
    } else {
      if (id > 0) out.ready(comma);
      out.ready(texts).text(jsonLine(text.slice(unitStart, unitEnd)).trimEnd());
      out.ready(places.set(0, start).set(1, end).set(2, id)).ready(spaced ? spacedEnd : plainEnd);
    }
    id += 1;
  });
}

/** Whether JSON has a token of this one unit as it is: it is no sign, control or line end that is escaped, and no half of a pair. */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 && unit !== 0x22 && unit !== 0x5c;
  return unit !== 0x85 && unit !== 0x2028 && unit !== 0x2029 && (unit & 0xf800) !== 0xd800;
}
