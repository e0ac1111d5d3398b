import type { ForeignDocument } from '../format/foreign/foreign-document.ts';

/**
 * A document whose text is as the store keeps texts: no byte order mark, CR LF and CR as LF. Offsets follow; those of a tool that counted
 * CR LF as two characters land where they should.
 */
export function tidyDocument(document: ForeignDocument): ForeignDocument {
  const { text } = document;
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  if (mark === 0 && !text.includes('\r')) return document;
  // What goes: the mark, and every LF behind a CR, which itself turns into the LF.
  const gone = Array.from(text.matchAll(/\r\n/g), ({ index }) => index + 1);
  const before = (offset: number) => countBelow(gone, offset) + (offset > 0 ? mark : 0);
  const tidy = (part: string) => part.replace(/\r\n?/g, '\n');
  return {
    ...document,
    text: tidy(text.slice(mark)),
    spans: document.spans.map((span) => ({
      ...span,
      start: span.start - before(span.start),
      end: span.end - before(span.end),
      quote: span.quote === null ? null : tidy(span.quote),
    })),
  };
}

/** How many of some ascending offsets lie below one. */
function countBelow(offsets: readonly number[], limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
