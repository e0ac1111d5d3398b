import type { Span } from '../../core/text/span.ts';

/** Spans as starts and ends in turn: thousands of objects would keep the page's thread with taking them in. */
export function packSpans(spans: readonly Span[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(2 * spans.length);
  spans.forEach(({ start, end }, index) => {
    packed[2 * index] = start;
    packed[2 * index + 1] = end;
  });
  return packed;
}

/** The spans that were packed. */
export function unpackSpans(packed: Uint32Array): readonly Span[] {
  return Array.from({ length: packed.length / 2 }, (_, index) => ({
    start: packed[2 * index] ?? 0,
    end: packed[2 * index + 1] ?? 0,
  }));
}
