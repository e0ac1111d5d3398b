import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { LabelSet } from '../../../core/annotation/label/label.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { readableNumber } from '../../../core/locale/checks/formula-text.ts';
import { attributeText } from '../../../core/locale/text/attribute-text.ts';

/** An annotation's attributes in one line, in the label's order: `50,829 · 人 · 计数`, `16.4亿 · 元`. */
export function summarizeAnnotation(
  { label, attributes }: Annotation,
  labels: LabelSet,
  locale: Locale,
): string {
  return (labelById(labels, label)?.attributes ?? [])
    .map((definition) => {
      const value = attributes[definition.id];
      const isNumber = definition.type.kind === 'decimal' && typeof value === 'string';
      return isNumber ? readableNumber(value, locale) : attributeText(definition, value, locale);
    })
    .filter((value) => value !== '')
    .join(' · ');
}
