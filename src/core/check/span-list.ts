import { z } from 'zod';
import type { AttributeValue, Attributes } from '../annotation/label/attribute.ts';
import { type Result, err, ok } from '../base/result.ts';
import type { CheckFigure } from './check.ts';

const attribute = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const spanSchema = z
  .looseObject({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    text: z.string().optional(),
    label: z.string(),
  })
  .catchall(z.unknown());

const listSchema = z.looseObject({ spans: z.array(spanSchema) });

type ListedSpan = z.infer<typeof spanSchema>;

/**
 * The figures of a JSON file with a list `spans` of `start`, `end`, `label` and attributes, nested under `attributes` or beside them,
 * numbers as numbers or text. A span that does not quote the report's text refuses the whole, as does anything that is no such file.
 */
export function readSpanList(
  content: string,
  text: string,
): Result<readonly CheckFigure[], string> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const list = listSchema.safeParse(value);
  if (!list.success) return err(z.prettifyError(list.error));
  const figures = list.data.spans.filter(({ label }) => label === 'figure');
  const wrong = figures.find(
    ({ start, end, text: quote }) =>
      start >= end ||
      end > text.length ||
      (quote ?? text.slice(start, end)) !== text.slice(start, end),
  );
  if (wrong) return err(`[${String(wrong.start)}, ${String(wrong.end)}) ≠ ${wrong.text ?? ''}`);
  return ok(
    figures.map((span) => ({ start: span.start, end: span.end, attributes: attributesOf(span) })),
  );
}

function attributesOf({
  start: _s,
  end: _e,
  text: _t,
  label: _l,
  ...rest
}: ListedSpan): Attributes {
  const { attributes: nested, ...beside } = rest;
  const given = typeof nested === 'object' && nested !== null ? { ...beside, ...nested } : beside;
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(given)) {
    const read = attribute.safeParse(value);
    if (!read.success || read.data === null || read.data === '') continue;
    attributes[name] = Array.isArray(read.data) ? read.data : String(read.data);
  }
  return attributes;
}
