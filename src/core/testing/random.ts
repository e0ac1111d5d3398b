import fc from 'fast-check';
import type { Annotation } from '../annotation/annotation.ts';
import { type Span, isBoundary } from '../text/span.ts';
import { anAnnotation } from './builders.ts';

/** What goes wrong in texts: beyond the basic plane, joined emoji, full-width space, line ends, and plain report prose. */
const pieces = [
  '近4万人',
  '脱贫',
  '📊',
  '𠮷',
  '👨‍👩‍👧',
  '\u3000',
  ' ',
  '\n',
  '，',
  '95.3%',
  'e\u0301',
  '〇',
];

/** Well-formed texts, the empty one among them. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Well-formed texts with something in them. */
export const nonEmptyTexts: fc.Arbitrary<string> = texts.map((text) => `${text}📊`);

/** The spans that an annotation of the text may have. */
export function spansOf(text: string): fc.Arbitrary<Span> {
  const boundaries = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(
    (offset) => isBoundary(text, offset),
  );
  return fc
    .uniqueArray(fc.constantFrom(...boundaries), { minLength: 2, maxLength: 2 })
    .map((edges) => ({ start: Math.min(...edges), end: Math.max(...edges) }));
}

/** Annotations of a text with ids of their own, in no order; spans may repeat, overlap and nest. */
export function annotationsOf(text: string, maxLength = 30): fc.Arbitrary<readonly Annotation[]> {
  return fc
    .array(spansOf(text), { maxLength })
    .map((spans) =>
      spans.map((span, index) => anAnnotation({ ...span, id: `annotation-${index}` }, text)),
    );
}
