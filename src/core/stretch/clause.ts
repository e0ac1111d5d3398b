import { type Span, contains } from '../text/span.ts';

/** What opens and closes a stretch within a sentence: quotation marks and brackets. */
const closerOf = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['[', ']'],
]);

/** What ends an item of a list, and what ends a clause; an item's end is not a clause's. */
const itemEnds = new Set('、，,；;：:');
const clauseEnds = new Set('，,；;：:');

/** The stretches within a sentence that hold `span`: items, clauses, and what stands in marks with and without them; in no order. `numbers` are not cut. */
export function clausesAround(
  text: string,
  sentence: Span,
  span: Span,
  numbers: readonly Span[],
): readonly Span[] {
  const within: Span[] = [sentence];
  const marked: Span[] = [];
  for (const outer of enclosing(text, sentence, span)) {
    const inner = { start: outer.start + 1, end: outer.end - 1 };
    marked.push(outer);
    if (contains(inner, span)) within.push(inner);
  }
  const cut = within.flatMap((stretch) => [
    cutAround(text, stretch, span, itemEnds, numbers),
    cutAround(text, stretch, span, clauseEnds, numbers),
  ]);
  return [...within, ...marked, ...cut];
}

/** The pairs of marks of a sentence that hold `span` with their marks; what is not closed is no pair. */
function enclosing(text: string, sentence: Span, span: Span): readonly Span[] {
  const pairs: Span[] = [];
  const open: { readonly at: number; readonly closer: string }[] = [];
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const character = text.charAt(at);
    const closer = closerOf.get(character);
    if (closer !== undefined) open.push({ at, closer });
    const match = open.findLastIndex((mark) => mark.closer === character);
    if (match < 0) continue;
    const pair = { start: open[match]?.at ?? at, end: at + 1 };
    if (contains(pair, span)) pairs.push(pair);
    open.length = match;
  }
  return pairs;
}

/** The part of `stretch` around `span` up to the next ends on both sides; an end within `span` is none. */
function cutAround(
  text: string,
  stretch: Span,
  span: Span,
  ends: ReadonlySet<string>,
  numbers: readonly Span[],
): Span {
  const isEnd = (at: number): boolean =>
    ends.has(text.charAt(at)) && !isInNumber(text, at, numbers);
  let { start, end } = span;
  while (start > stretch.start && !isEnd(start - 1)) start -= 1;
  while (end < stretch.end && !isEnd(end)) end += 1;
  return { start, end };
}

/** Whether a mark is a number's own, as in `10,592户` and `8:30`. */
function isInNumber(text: string, at: number, numbers: readonly Span[]): boolean {
  if (numbers.some(({ start, end }) => start < at && at < end - 1)) return true;
  return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1)) && text.charAt(at) !== '、';
}

function isDigit(character: string): boolean {
  return /^[0-9０-９]$/.test(character);
}
