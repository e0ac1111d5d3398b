import type { Wanted } from '../../core/find/query.ts';
import type { Known } from '../../core/learn/known.ts';
import type { ProposedRegion } from '../../core/region/find-regions.ts';
import type { Proposal } from '../../core/propose/proposal.ts';

/** What the page asks its worker. */
export interface Question {
  readonly text: string;
  /** Ids of the labels to propose spans for; those without rules are passed over. */
  readonly labels: readonly string[];
  /** What the project knows. */
  readonly known: Known;
}

/** What the worker answers: the proposals in document order, in parts that each cost the page next to nothing to take in, then the regions. */
export type Answer =
  | { readonly kind: 'part'; readonly proposals: readonly Proposal[] }
  | { readonly kind: 'done'; readonly regions: readonly ProposedRegion[] }
  | { readonly kind: 'failed'; readonly detail: string };

/** What to look for in a text; the answer is the spans where it stands, at most so many. */
export interface FindQuestion {
  /** From 1 on; a later question ends the one before. */
  readonly id: number;
  readonly text: string;
  readonly wanted: Wanted;
  readonly exact: boolean;
  /** Where the reader is: what is found from there on is told first. */
  readonly from: number;
  readonly most: number;
}

/** A text in which somebody is about to look for something. */
export interface FindAhead {
  readonly id: number;
  readonly text: string;
  readonly wanted: null;
}

/** Where it was found: the first few places behind the reader's, then all of them. */
export interface FindNews {
  /** Id of the question. */
  readonly id: number;
  /** As `packSpans` has them. */
  readonly spans: Uint32Array<ArrayBuffer>;
  readonly isWhole: boolean;
}
