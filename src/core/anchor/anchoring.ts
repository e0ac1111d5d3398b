import type { Span } from '../text/span.ts';

/** What is looked for in a text: the words, and where they stood. */
export interface Quoted extends Span {
  readonly quote: string;
}

/** Where something of one text stands on another. */
export type Anchoring =
  /** The same words at the same offsets. */
  | { readonly kind: 'same'; readonly span: Span; readonly confidence: number }
  /** The same words elsewhere. */
  | { readonly kind: 'moved'; readonly span: Span; readonly confidence: number }
  /** Other words in its place; never taken over without being said. */
  | {
      readonly kind: 'changed';
      readonly span: Span;
      readonly quote: string;
      /** From 0 to 1. */
      readonly confidence: number;
    }
  /** Nowhere. */
  | { readonly kind: 'lost' };

/** Nowhere. */
export const lost: Anchoring = { kind: 'lost' };

/** What is found with less confidence than this is a guess, which only a person may accept. */
export const sureEnough = 0.5;

/** The same words at a span. */
export function standing(before: Span, { start, end }: Span, confidence: number): Anchoring {
  const isSame = before.start === start && before.end === end;
  return { kind: isSame ? 'same' : 'moved', span: { start, end }, confidence };
}
