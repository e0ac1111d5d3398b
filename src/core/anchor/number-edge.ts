import type { Span } from '../text/span.ts';

/** What a number is written with; a neighbour of these kinds makes it another number. */
const numeral = /[0-9０-９〇零一二三四五六七八九十百千万亿萬億]/u;
const inner = /[0-9０-９〇零一二三四五六七八九十百千万亿萬億.．,，]/u;

/** The most that one number is taken to be longer at an edge. */
const furthest = 24;

/**
 * The span widened over the number that it is only a part of in `after` and was not in `before`: `4万` kept its words when `4万` became
 * `14万`, and says something else all the same. The span itself where nothing of the kind has happened.
 */
export function widenedOverNumber(
  before: string,
  at: Span,
  after: string,
  { start, end }: Span,
): Span {
  const isNew = (old: string, now: string) => old !== now && !joins(old) && joins(now);
  const widensLeft =
    joins(after.charAt(start)) && isNew(before.charAt(at.start - 1), after.charAt(start - 1));
  const widensRight =
    joins(after.charAt(end - 1)) && isNew(before.charAt(at.end), after.charAt(end));
  const left = widensLeft ? run(after, start - 1, -1) : 0;
  const right = widensRight ? run(after, end, 1) : 0;
  return { start: start - left, end: end + right };
}

function joins(unit: string): boolean {
  return numeral.test(unit);
}

/** How many units of a number stand from an offset on in a direction; a sign at its far end is punctuation. */
function run(text: string, from: number, step: 1 | -1): number {
  let length = 0;
  while (length < furthest && inner.test(text.charAt(from + step * length))) length += 1;
  while (length > 0 && !numeral.test(text.charAt(from + step * (length - 1)))) length -= 1;
  return length;
}
