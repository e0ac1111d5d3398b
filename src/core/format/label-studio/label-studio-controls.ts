import { choicesOf } from '../../annotation/label/attribute.ts';
import type { AttributeDefinition, AttributeValue } from '../../annotation/label/attribute.ts';
import { type LabelSet, labelById } from '../../annotation/label/label.ts';

/** The names of the controls that every configuration has, in front of those of the attributes. */
export const controls = {
  label: 'label',
  text: 'text',
  verdict: 'verdict',
  flag: 'flag',
  others: 'other_attributes',
} as const;

/** The one choice of the control for "come back to this". */
export const flagged = 'flagged';

/** The control of an attribute of a label: labels may have attributes of one id. */
export function controlName(label: string, attribute: string): string {
  return `${label}__${attribute}`;
}

/** The definition of a label's attribute where a value can stand in its control; a value that cannot goes with the others. */
export function controlFor(
  set: LabelSet,
  label: string,
  attribute: string,
  value: AttributeValue,
): AttributeDefinition | null {
  const definition = labelById(set, label)?.attributes.find(({ id }) => id === attribute);
  if (definition === undefined) return null;
  const { type } = definition;
  if ((type.kind === 'list') !== (typeof value !== 'string')) return null;
  const choices = choicesOf(type);
  const fits = choices === null || choices.some(({ id }) => id === value);
  return fits ? definition : null;
}
