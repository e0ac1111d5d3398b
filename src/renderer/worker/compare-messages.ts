import type { TextDiff } from '../../core/diff/text-diff.ts';

/** Two versions of a text. */
export interface ComparedTexts {
  readonly before: string;
  readonly after: string;
}

/** What the worker answers. */
export type ComparisonReply =
  | { readonly kind: 'done'; readonly diff: TextDiff }
  | { readonly kind: 'failed'; readonly detail: string };
