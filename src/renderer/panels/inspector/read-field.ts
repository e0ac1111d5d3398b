import {
  type AttributeType,
  type AttributeValue,
  attributeProblem,
} from '../../../core/annotation/label/attribute.ts';
import { listText, readList } from '../../../core/annotation/label/list-value.ts';
import { readDate } from '../../../core/annotation/label/read-date.ts';
import { readDecimal } from '../../../core/annotation/label/read-decimal.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { type Result, err, ok } from '../../../core/base/result.ts';
import { readNumeral } from '../../../core/figure/numeral/numeral.ts';
import { groupDigits } from '../../../core/locale/numbers.ts';

/** Why what stands in a field does not fit its attribute. */
export type FieldProblem = 'decimal' | 'grouping' | 'code' | 'date';

/** The value that was typed into an attribute's field; null where the field was emptied. */
export function readField(
  type: AttributeType,
  typed: string,
): Result<AttributeValue | null, FieldProblem> {
  const text = typed.trim();
  if (text === '') return ok(null);
  switch (type.kind) {
    case 'text':
    case 'choice':
    case 'yes-no':
    case 'link':
      return ok(text);
    case 'date': {
      const date = readDate(text);
      return date === null ? err('date') : ok(date);
    }
    case 'list':
      return ok(readList(text));
    case 'decimal': {
      const decimal = readDecimal(text);
      if (decimal.ok) return decimal;
      if (decimal.error === 'bad-grouping') return err('grouping');
      // As reports write it: 1.6亿, 三百二十.
      const numeral = readNumeral(text);
      return numeral.ok && 'value' in numeral.value ? ok(numeral.value.value) : err('decimal');
    }
    case 'code': {
      const code = text.normalize('NFKC');
      return attributeProblem(type, code) === null ? ok(code) : err('code');
    }
    default:
      return assertNever(type);
  }
}

/** A value as its field shows it at rest: decimals grouped, lists with their levels apart. */
export function fieldText(type: AttributeType, value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return listText(value);
  return type.kind === 'decimal' ? groupDigits(value) : value;
}

/** Whether two values of an attribute are the same, absent ones included. */
export function sameValue(
  a: AttributeValue | null | undefined,
  b: AttributeValue | null | undefined,
): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
