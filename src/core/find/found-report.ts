import type { Verdict } from '../annotation/annotation.ts';
import { contextOf } from '../text/context-of.ts';
import type { Span } from '../text/span.ts';
import { truncateCodePoints } from '../text/truncate.ts';
import type { FindHit } from './search.ts';

/**
 * How a place with the same text stands to a label: free to take it; tagged with it; tagged with another; within or across an annotation of it
 * that is longer, which goes first; or cut out of a longer number or word, which is another text.
 */
export type Standing = 'free' | 'tagged' | 'other' | 'longer' | 'cut';

/** A hit with the words round it, as a list shows it without the report. */
export interface FoundHit extends Span {
  /** The words before, the hit and the words behind, on one line. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The annotation that was found, or null for a place of the text. */
  readonly annotation: {
    readonly label: string;
    readonly verdict: Verdict;
    readonly flagged: boolean;
    readonly note: string;
    /** Id of the reviewer whose layer has it. */
    readonly reviewer: string;
  } | null;
  /** How the place stands to a label, where that was asked. */
  readonly standing: Standing | null;
}

/** What was found in one report. */
export interface FoundReport {
  /** Id of the report. */
  readonly report: string;
  readonly hits: readonly FoundHit[];
}

const around = { before: 40, after: 60 };
const longestQuote = 80;
const longestNote = 200;

/** A hit with the words round it. */
export function foundHit(text: string, { start, end, annotation, reviewer }: FindHit): FoundHit {
  const quote = text.slice(start, Math.min(end, start + 2 * longestQuote));
  return {
    start,
    end,
    ...contextOf(text, { start, end }, around),
    quote: truncateCodePoints(quote.replace(/\s+/gu, ' '), longestQuote),
    annotation: annotation && {
      label: annotation.label,
      verdict: annotation.verdict,
      flagged: annotation.flagged,
      note: truncateCodePoints(annotation.note, longestNote),
      reviewer: reviewer ?? annotation.author,
    },
    standing: null,
  };
}
