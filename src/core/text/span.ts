/** A half-open stretch `[start, end)` of a text, in UTF-16 code units; neither edge splits a surrogate pair. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies inside the text and not between the halves of a surrogate pair. */
export function isBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  return !(isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset)));
}

/** Whether a span is a non-empty stretch of the text with both edges on boundaries. */
export function isSpanOf(text: string, { start, end }: Span): boolean {
  return start < end && isBoundary(text, start) && isBoundary(text, end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether `outer` covers all of `inner`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in the span, its end excluded. */
export function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Document order: by start, the longer first where two start together, so that what nests comes after what holds it. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without the white space (U+3000 included) at its edges; empty at its start where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  const right = slice.length - slice.trimEnd().length;
  return left === slice.length ? { start, end: start } : { start: start + left, end: end - right };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
