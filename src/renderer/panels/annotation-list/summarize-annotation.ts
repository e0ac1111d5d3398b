import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { AttributeDefinition, AttributeValue } from '../../../core/annotation/attribute.ts';
import type { LabelSet } from '../../../core/annotation/label.ts';
import { labelById } from '../../../core/annotation/label.ts';
import type { Locale } from '../../../core/annotation/local-name.ts';
import { groupDigits } from '../../../core/locale/numbers.ts';

/** An annotation's attributes in one line, in the label's order: `50,829 · 人 · 计数`. */
export function summarizeAnnotation(
  { label, attributes }: Annotation,
  labels: LabelSet,
  locale: Locale,
): string {
  return (labelById(labels, label)?.attributes ?? [])
    .map((definition) => shownValue(definition, attributes[definition.id], locale))
    .filter((value) => value !== '')
    .join(' · ');
}

function shownValue(
  { type }: AttributeDefinition,
  value: AttributeValue | undefined,
  locale: Locale,
): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return value.join(' / ');
  if (type.kind === 'decimal') return groupDigits(value);
  if (type.kind !== 'choice') return value;
  return type.choices.find(({ id }) => id === value)?.name[locale] ?? value;
}
