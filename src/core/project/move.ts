import type { Annotation } from '../annotation/annotation.ts';
import type { AttributeType, AttributeValue } from '../annotation/label/attribute.ts';

/** Which annotations of a label are meant. */
export type Chosen =
  | { readonly kind: 'all' }
  /** Those whose attribute has one of these values. */
  | { readonly kind: 'value'; readonly attribute: string; readonly values: readonly string[] }
  /** Those whose attribute is a list with one of these texts in it. */
  | { readonly kind: 'part'; readonly attribute: string; readonly values: readonly string[] }
  /** Those whose attribute has a value at all. */
  | { readonly kind: 'said'; readonly attribute: string }
  /** Those whose quote a regular expression finds something in. */
  | { readonly kind: 'text'; readonly pattern: string }
  /** Those with these ids. */
  | { readonly kind: 'picked'; readonly annotations: readonly string[] };

/** What becomes of values that an attribute does not take any more: they stay and are told at their annotations, go, or become another. */
export type Leftover =
  | { readonly kind: 'keep' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'replace'; readonly value: AttributeValue };

/** A value of which a person said what it becomes; null clears it. */
export interface Replacement {
  readonly from: AttributeValue;
  readonly to: AttributeValue | null;
}

/** An attribute that is of another kind now: what `instead` names becomes what it says, what says the same in the new kind is rewritten, and the rest is `leftover`. */
export interface Retyping {
  readonly kind: 'type';
  readonly attribute: string;
  readonly type: AttributeType;
  readonly instead: readonly Replacement[];
  readonly leftover: Leftover;
}

/** What becomes of the annotations that a move means: another label, another value of one attribute, where null clears it, or an attribute of another kind. */
export type Destination =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'value'; readonly attribute: string; readonly value: string | null }
  | Retyping;

/**
 * What every layer follows: annotations of one label that have another since. A layer is its reviewer's alone (I10), so nobody moves another's
 * annotations; the record says what has moved, and every layer is read as it says (`follow-moves.ts`).
 */
export interface Move {
  readonly id: string;
  /** Id of the label that the annotations have on the disk. */
  readonly label: string;
  readonly chosen: Chosen;
  readonly to: Destination;
  /** ISO 8601 in UTC with milliseconds: what was touched later was decided by somebody who knew better, unless the label is gone as a whole. */
  readonly at: string;
}

/** Whether an annotation is among those that a move or a preview means. */
export function isChosen(chosen: Chosen): (annotation: Annotation) => boolean {
  switch (chosen.kind) {
    case 'all':
      return () => true;
    case 'value': {
      const { attribute, values } = chosen;
      return ({ attributes }) => {
        const value = attributes[attribute];
        return typeof value === 'string' && values.includes(value);
      };
    }
    case 'part': {
      const { attribute, values } = chosen;
      return ({ attributes }) => {
        const value = attributes[attribute];
        return typeof value === 'object' && value.some((part) => values.includes(part));
      };
    }
    case 'said':
      return ({ attributes }) => attributes[chosen.attribute] !== undefined;
    case 'text': {
      const pattern = new RegExp(chosen.pattern, 'u');
      return ({ quote }) => pattern.test(quote);
    }
    case 'picked': {
      const ids = new Set(chosen.annotations);
      return ({ id }) => ids.has(id);
    }
  }
}
