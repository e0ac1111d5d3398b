import { assertNever } from '../base/assert-never.ts';
import type { LocalName } from './local-name.ts';

/** An attribute's value at rest: text (decimals and choices too), or a list of texts. An attribute without a value is absent. */
export type AttributeValue = string | readonly string[];

/** The attributes of one annotation, by attribute id. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** What an attribute accepts. `decimal` is an exact decimal, `list` an ordered list of texts such as a chain of places. */
export type AttributeType =
  | { readonly kind: 'text' }
  | { readonly kind: 'decimal' }
  | { readonly kind: 'list' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'code'; readonly pattern: string };

/** One possible value of a `choice` attribute. */
export interface Choice {
  readonly id: string;
  readonly name: LocalName;
}

/** An attribute that a label gives to its annotations. Its id survives renaming and is what exports write. */
export interface AttributeDefinition {
  readonly id: string;
  readonly name: LocalName;
  readonly type: AttributeType;
}

/** Why a value does not fit its attribute. */
export type AttributeProblem =
  'not-a-text' | 'not-a-list' | 'not-a-decimal' | 'not-a-choice' | 'not-a-code';

const decimalPattern = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether a text is an exact decimal as Hezhu writes it: no exponent, no separators, no leading zeros or plus, no minus zero. */
export function isDecimal(value: string): boolean {
  return decimalPattern.test(value);
}

/** What is wrong with a value for an attribute, or null where it fits. */
export function attributeProblem(
  type: AttributeType,
  value: AttributeValue,
): AttributeProblem | null {
  if (type.kind === 'list') return typeof value === 'string' ? 'not-a-list' : null;
  if (typeof value !== 'string') return 'not-a-text';
  switch (type.kind) {
    case 'text':
      return null;
    case 'decimal':
      return isDecimal(value) ? null : 'not-a-decimal';
    case 'choice':
      return type.choices.some((choice) => choice.id === value) ? null : 'not-a-choice';
    case 'code':
      return new RegExp(`^(?:${type.pattern})$`, 'u').test(value) ? null : 'not-a-code';
    default:
      return assertNever(type);
  }
}
