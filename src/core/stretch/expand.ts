import { previousGrapheme } from '../text/grapheme.ts';
import { paragraphAt } from '../text/paragraph.ts';
import { sentenceAt } from '../text/sentence.ts';
import { type Span, contains, trimSpan } from '../text/span.ts';
import { clausesAround } from './clause.ts';
import { wordsOf } from './word.ts';

/**
 * The next sensible stretch that holds all of `span` and more: number, number with its unit, figure with its approximator, or word → item of
 * a list → what stands in quotation marks or brackets → clause → sentence → paragraph → all of the text, which stays as it is.
 */
export function expandSpan(text: string, span: Span): Span {
  let best: Span = { start: 0, end: text.length };
  for (const stretch of stretchesAround(text, span)) {
    const trimmed = trimSpan(text, stretch);
    if (contains(trimmed, span) && length(trimmed) > length(span) && length(trimmed) < length(best))
      best = trimmed;
  }
  return best;
}

/** The largest stretch on the way from `origin` to `span`, as `expandSpan` goes it; `origin` itself where nothing lies between. */
export function shrinkSpan(text: string, span: Span, origin: Span): Span {
  let reached = contains(span, origin) ? origin : { start: span.start, end: span.start };
  for (;;) {
    const next = expandSpan(text, reached);
    const isBetween = contains(span, next) && length(next) < length(span);
    if (!isBetween || length(next) <= length(reached)) return reached;
    reached = next;
  }
}

function stretchesAround(text: string, span: Span): readonly Span[] {
  const at = characterOf(text, span);
  const sentence = sentenceAt(text, at);
  const paragraph = paragraphAt(text, span.start);
  if (!contains(sentence, span)) return [paragraph];
  const words = wordsOf(text, sentence);
  const numbers = words.filter(({ parts }) => parts.length > 1);
  return [
    ...words.flatMap(({ isWord, parts }) => (isWord ? parts : [])).filter(holds(at, span)),
    ...clausesAround(text, sentence, span, numbers),
    paragraph,
  ];
}

/** A caret between two words means one of them, not both. */
function holds(at: number, span: Span): (stretch: Span) => boolean {
  return (stretch) => contains(stretch, span) && stretch.start <= at && at < stretch.end;
}

/** The character that a span is about: its first or, for a caret with no word behind it, the one before. */
function characterOf(text: string, { start, end }: Span): number {
  if (start < end || start === 0) return start;
  return /^[\p{L}\p{N}\p{M}\p{So}]/u.test(text.slice(start, start + 2))
    ? start
    : Math.max(paragraphAt(text, start).start, previousGrapheme(text, start));
}

function length({ start, end }: Span): number {
  return end - start;
}
