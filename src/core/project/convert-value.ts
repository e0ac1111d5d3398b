import { type AttributeType, attributeProblem, choicesOf } from '../annotation/attribute.ts';
import { readDate } from '../annotation/read-date.ts';
import { readDecimal } from '../annotation/read-decimal.ts';

/** A value of one kind of attribute as a value of another, where it says the same there; else null. */
export function convertedValue(type: AttributeType, value: string): string | null {
  if (attributeProblem(type, value) === null) return value;
  const plain = value.trim();
  switch (type.kind) {
    case 'decimal': {
      const decimal = readDecimal(plain);
      return decimal.ok ? decimal.value : null;
    }
    case 'date':
      return readDate(plain);
    case 'choice':
    case 'yes-no': {
      const folded = plain.toLowerCase();
      const same = choicesOf(type)?.find(({ id, name }) =>
        [id, name['zh-CN'], name.en].some((each) => each.toLowerCase() === folded),
      );
      return same?.id ?? null;
    }
    case 'code':
      return attributeProblem(type, plain.normalize('NFKC')) === null
        ? plain.normalize('NFKC')
        : null;
    case 'text':
    case 'list':
    case 'link':
      return null;
  }
}
