import { z } from 'zod';
import { type AttributeValue, type Attributes, isDecimal } from '../annotation/label/attribute.ts';
import { type Result, err, ok } from '../base/result.ts';
import { type Span, isSpanOf } from '../text/span.ts';
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

const listSchema = z.array(spanSchema);

type ListedSpan = z.infer<typeof spanSchema>;

/** What a list of spans holds: the figures, and the labels of the spans that are none. */
export interface SpanList {
  readonly figures: readonly CheckFigure[];
  readonly otherLabels: readonly string[];
}

/**
 * Why a file is no list of a text's figures: it is none at all, one of its spans is not made like one, or a span does not stand in the text as it says.
 * `code-points` where it would, were its offsets code points.
 */
export type SpanListProblem =
  | { readonly why: 'no-list' }
  | { readonly why: 'shape'; readonly error: z.ZodError }
  | ({ readonly why: 'empty' | 'beyond' | 'cut' } & Span)
  | ({ readonly why: 'quote' | 'code-points'; readonly quote: string } & Span)
  | ({ readonly why: 'number'; readonly name: string; readonly value: string } & Span);

const NUMBERS = ['value', 'low', 'high'];

/**
 * The figures of a file that lists spans by `start`, `end`, `label` and attributes, nested under `attributes` or beside them, numbers as numbers or text: JSON with
 * a list `spans`, such a list alone, or a span a line. One span that does not stand in the text, or whose number is none, refuses the whole.
 */
export function readSpanList(content: string, text: string): Result<SpanList, SpanListProblem> {
  const listed = spansIn(content);
  if (listed === undefined) return err({ why: 'no-list' });
  const list = listSchema.safeParse(listed.spans);
  if (!list.success) return err({ why: 'shape', error: list.error });
  const spans = list.data.filter(({ label }) => label === 'figure');
  for (const span of spans) {
    const problem = misplaced(span, text) ?? misnumbered(span);
    if (problem) return err(problem);
  }
  return ok({
    figures: spans.map((span) => ({
      start: span.start,
      end: span.end,
      attributes: attributesOf(span),
    })),
    otherLabels: [
      ...new Set(list.data.map(({ label }) => label).filter((label) => label !== 'figure')),
    ],
  });
}

/** What is meant for spans, whatever it may be; undefined where the file has nothing of the kind. */
function spansIn(content: string): { readonly spans: unknown } | undefined {
  const whole = parsed(content);
  if (whole !== undefined) {
    if (Array.isArray(whole.value))
      return isOfSpans(whole.value) ? { spans: whole.value } : undefined;
    if (typeof whole.value !== 'object' || whole.value === null) return undefined;
    if ('spans' in whole.value) return { spans: whole.value.spans };
    return isOfSpans([whole.value]) ? { spans: [whole.value] } : undefined;
  }
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map((line) => parsed(line));
  const spans = values.flatMap((line) => (line === undefined ? [] : [line.value]));
  return spans.length === lines.length && isOfSpans(spans) ? { spans } : undefined;
}

/** Whether a list begins like one of spans; an empty one may be. */
function isOfSpans([first]: readonly unknown[]): boolean {
  return first === undefined || (typeof first === 'object' && first !== null && 'start' in first);
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function misplaced(span: ListedSpan, text: string): SpanListProblem | undefined {
  const { start, end, text: quote } = span;
  if (quote !== undefined && text.slice(start, end) !== quote) {
    const counted = Array.from(text).slice(start, end).join('') === quote;
    return { why: counted ? 'code-points' : 'quote', start, end, quote };
  }
  if (start >= end) return { why: 'empty', start, end };
  if (end > text.length) return { why: 'beyond', start, end };
  return isSpanOf(text, span) ? undefined : { why: 'cut', start, end };
}

/** A number that is no plain decimal, or that JSON has rounded. */
function misnumbered(span: ListedSpan): SpanListProblem | undefined {
  const given = givenBy(span);
  for (const name of NUMBERS) {
    const value = given[name];
    if (value === undefined || value === null || value === '') continue;
    const isRounded = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
    if (!isRounded && isDecimal(String(value))) continue;
    return { why: 'number', name, value: String(value), start: span.start, end: span.end };
  }
  return undefined;
}

function attributesOf(span: ListedSpan): Attributes {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(givenBy(span))) {
    const read = attribute.safeParse(value);
    if (!read.success || read.data === null || read.data === '') continue;
    attributes[name] = Array.isArray(read.data) ? read.data : String(read.data);
  }
  return attributes;
}

function givenBy({
  start: _s,
  end: _e,
  text: _t,
  label: _l,
  ...rest
}: ListedSpan): Readonly<Record<string, unknown>> {
  const { attributes: nested, ...beside } = rest;
  return typeof nested === 'object' && nested !== null ? { ...beside, ...nested } : beside;
}
