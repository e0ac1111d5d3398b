import { type Span, trimSpan } from './span.ts';

const sentencePunctuation = new Set('，。；：、！？…,.;:!?');

/** Marks that wrap a quotation, by their opening one. */
const closingQuote = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]);

/**
 * The span as the guidelines have it: without white space, sentence punctuation, and quotation marks that wrap all of it at its edges.
 * Empty (at its start) where nothing else is left.
 */
export function tidySpan(text: string, span: Span): Span {
  const tidy = unwrapped(text, withoutPunctuation(text, trimSpan(text, span)));
  return tidy.start === span.start && tidy.end === span.end ? span : tidySpan(text, tidy);
}

function withoutPunctuation(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && sentencePunctuation.has(text.charAt(from))) from += 1;
  while (to > from && sentencePunctuation.has(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Drops a pair of quotation marks only where the first closes at the very end: `“五方”和“联动”` keeps both of its pairs. */
function unwrapped(text: string, span: Span): Span {
  const open = text.charAt(span.start);
  const close = closingQuote.get(open);
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (close === undefined || inner.end < inner.start || text.charAt(inner.end) !== close)
    return span;
  const within = text.slice(inner.start, inner.end);
  return within.includes(open) || within.includes(close) ? span : inner;
}
