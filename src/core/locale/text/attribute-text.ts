import { listText } from '../../annotation/label/list-value.ts';
import {
  type AttributeDefinition,
  type AttributeValue,
  choicesOf,
} from '../../annotation/label/attribute.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { groupDigits } from '../numbers.ts';

/** An attribute's value as a person reads it: decimals grouped, levels apart, choices by name; empty where it has none. */
export function attributeText(
  { type }: AttributeDefinition,
  value: AttributeValue | undefined,
  locale: Locale,
): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return listText(value);
  if (type.kind === 'decimal') return groupDigits(value);
  return choicesOf(type)?.find(({ id }) => id === value)?.name[locale] ?? value;
}
