import { offsetMap } from '../../text/offset.ts';

/**
 * Converts the code point offsets that a file states for a text into UTF-16 units. An offset outside the text stays outside by as much, so
 * that whoever fits the spans to the text sees that it does not fit.
 */
export function foreignOffsets(text: string): (codePoint: number) => number {
  const offsets = offsetMap(text);
  return (codePoint) => {
    if (codePoint < 0) return codePoint;
    if (codePoint > offsets.codePoints) return text.length + codePoint - offsets.codePoints;
    return offsets.toUtf16(codePoint);
  };
}
