import {
  type AttributeType,
  type AttributeValue,
  attributeProblem,
  choicesOf,
} from '../../annotation/label/attribute.ts';
import { listText, readList } from '../../annotation/label/list-value.ts';
import { readDate } from '../../annotation/label/read-date.ts';
import { readDecimal } from '../../annotation/label/read-decimal.ts';

/** A value of one kind of attribute as a value of another, where it says the same there; else null. */
export function convertedValue(type: AttributeType, value: AttributeValue): AttributeValue | null {
  if (attributeProblem(type, value) === null) return value;
  if (typeof value === 'string') return convertedText(type, value);
  const [first, ...others] = value;
  if (first === undefined) return null;
  if (type.kind === 'text') return listText(value);
  return others.length === 0 ? convertedValue(type, first) : null;
}

function convertedText(type: AttributeType, value: string): AttributeValue | null {
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
    case 'code': {
      const code = plain.normalize('NFKC');
      return attributeProblem(type, code) === null ? code : null;
    }
    case 'list':
      return readList(plain);
    case 'text':
    case 'link':
      return null;
  }
}
