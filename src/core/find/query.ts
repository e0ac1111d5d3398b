import type { Verdict } from '../annotation/annotation.ts';
import type { ReportState } from '../annotation/layer.ts';

/** What is looked for in the text itself. */
export type Wanted =
  | { readonly kind: 'text'; readonly text: string }
  /** A regular expression, without its slashes. */
  | { readonly kind: 'pattern'; readonly source: string }
  /** A number as it was typed, with or without a unit. */
  | { readonly kind: 'number'; readonly typed: string };

/** How an attribute is compared; `~` asks whether a text is in it. Greater and less are for decimals. */
export const operators = ['>=', '<=', '!=', '=', '>', '<', '~'] as const;

/** How an attribute is compared. */
export type Operator = (typeof operators)[number];

/** What an attribute must be. */
export interface AttributeCondition {
  /** Ids of the attributes of this name; labels may share it. */
  readonly attributes: readonly string[];
  /** Null asks only whether it has a value. */
  readonly compare: { readonly operator: Operator; readonly value: string } | null;
}

/** What an annotation must be; an empty list lets everything through. */
export interface FindFilter {
  /** Ids of labels. */
  readonly labels: readonly string[];
  /** Only text that has no annotation, or none of `labels`. */
  readonly untagged: boolean;
  readonly verdicts: readonly Verdict[];
  /** Ids of reviewers. */
  readonly reviewers: readonly string[];
  readonly states: readonly ReportState[];
  readonly attributes: readonly AttributeCondition[];
  readonly flagged: boolean;
  readonly noted: boolean;
  /** Stands in the note, whatever its case and width; empty for any. */
  readonly note: string;
}

/** What a person looks for, in a report or in a project. */
export interface FindQuery {
  /** Null where every annotation that the filter lets through is a hit. */
  readonly wanted: Wanted | null;
  readonly filter: FindFilter;
}

/** A filter that lets everything through. */
export const anything: FindFilter = {
  labels: [],
  untagged: false,
  verdicts: [],
  reviewers: [],
  states: [],
  attributes: [],
  flagged: false,
  noted: false,
  note: '',
};

/** Why a query means nothing, with the word at fault. */
export type QueryProblem =
  | { readonly code: 'bad-pattern'; readonly detail: string }
  | { readonly code: 'bad-number'; readonly typed: string }
  | { readonly code: 'unknown-name'; readonly key: FindKey; readonly name: string }
  /** `untagged` is for text; it goes with no other filter of annotations, and with something to look for. */
  | { readonly code: 'untagged-alone' };

/** The words before a colon that filter. */
export const findKeys = [
  'label',
  'verdict',
  'attribute',
  'has',
  'note',
  'reviewer',
  'state',
] as const;

/** A word before a colon that filters. */
export type FindKey = (typeof findKeys)[number];

/** Whether a query asks anything of annotations, so that its hits change with them. */
export function asksAnnotations({ filter }: FindQuery): boolean {
  return filter.untagged || restricts(filter);
}

/** Whether a filter asks for annotations. */
export function restricts(filter: FindFilter): boolean {
  const { labels, verdicts, reviewers, attributes, flagged, noted, note, untagged } = filter;
  if (flagged || noted || note !== '') return true;
  if (verdicts.length + reviewers.length + attributes.length > 0) return true;
  return labels.length > 0 && !untagged;
}
