import { z } from 'zod';
import type { Attributes } from '../../annotation/label/attribute.ts';
import { verdicts } from '../../annotation/annotation.ts';
import { ok } from '../../base/result.ts';
import { fromCodePoints } from '../foreign/foreign-points.ts';
import type { PointDocument, PointSpan } from '../point-document.ts';
import { type DocumentOf, foreignFacts, parseRecord } from '../foreign/read-documents.ts';

/** An attribute of a span as a row holds it: `index` counts the entries of a list and is null for a single value. */
interface RowAttribute {
  readonly name: string;
  readonly index: number | null;
  readonly value: string;
}

/**
 * A document as a row of a data set: every row has every key, and every key one type, so that readers that guess types guess alike. Attributes
 * are lists of names and values, since rows of structs with keys of their own would not be.
 */
export function rowOf(document: PointDocument) {
  const { name, title, published, outlet, reviewer, text, spans, relations } = document;
  const places = new Map(spans.map(({ id }, index) => [id, index]));
  return {
    name,
    title,
    published,
    outlet,
    reviewer,
    text,
    spans: spans.map(({ id, start, end, quote, label, attributes, verdict, note, flagged }) => ({
      id,
      start,
      end,
      text: quote,
      label,
      attributes: rowAttributes(attributes),
      verdict,
      note,
      flagged,
    })),
    relations: relations.map(({ type, from, to }) => ({
      type,
      source: places.get(from) ?? -1,
      target: places.get(to) ?? -1,
    })),
  };
}

/** A document as a row. */
export type Row = ReturnType<typeof rowOf>;

function rowAttributes(attributes: PointSpan['attributes']): readonly RowAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): readonly RowAttribute[] =>
    typeof value === 'string'
      ? [{ name, index: null, value }]
      : value.map((entry, index) => ({ name, index, value: entry })),
  );
}

// Parquet readers give 64-bit integers as such.
const integer = z.union([z.int(), z.bigint()]).transform(Number);

/** What a row must have to be read; the rest may be absent, as it is in other people's data sets. */
export const rowSchema = z.looseObject({
  ...foreignFacts,
  text: z.string(),
  spans: z.array(
    z.looseObject({
      id: z.string().nullish(),
      start: integer,
      end: integer,
      text: z.string().nullish(),
      label: z.string(),
      attributes: z
        .array(z.looseObject({ name: z.string(), index: integer.nullable(), value: z.string() }))
        .nullish(),
      verdict: z.enum(verdicts).nullish(),
      note: z.string().nullish(),
      flagged: z.boolean().nullish(),
    }),
  ),
  relations: z
    .array(z.looseObject({ type: z.string(), source: integer, target: integer }))
    .nullish(),
});

/** The document that a row holds. */
export const documentOfRow: DocumentOf = (value, name) => {
  const row = parseRecord(rowSchema, value);
  if (!row.ok) return row;
  const { text, spans, relations, reviewer } = row.value;
  const keys = spans.map(({ id }, index) => id ?? String(index));
  return ok(
    fromCodePoints({
      name: row.value.name ?? name,
      text,
      reviewer: reviewer ?? null,
      spans: spans.map((span, index) => ({
        key: keys[index] ?? String(index),
        start: span.start,
        end: span.end,
        quote: span.text ?? null,
        label: span.label,
        attributes: attributesOf(span.attributes ?? []),
        verdict: span.verdict ?? 'unchecked',
        note: span.note ?? '',
        flagged: span.flagged ?? false,
      })),
      relations: (relations ?? []).map(({ type, source, target }) => ({
        type,
        from: keys[source] ?? `span ${source}`,
        to: keys[target] ?? `span ${target}`,
      })),
    }),
  );
};

function attributesOf(attributes: readonly RowAttribute[]): Attributes {
  const values = new Map<string, string | string[]>();
  for (const { name, index, value } of attributes) {
    if (index === null) values.set(name, value);
    else values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}
