import { isDate } from './attribute.ts';

/** The day, month or year that a person typed, as Hezhu writes it: `2020年5月17日`, `2020/5`, `2020.05.17` and full-width digits are read; null for what is none. */
export function readDate(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '');
  const parts = /^(\d{4})(?:[-年/.](?:(\d{1,2})(?:[-月/.](?:(\d{1,2})日?)?)?)?)?$/.exec(plain);
  if (parts === null) return null;
  const [, year = '', month, day] = parts;
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : part.padStart(2, '0')))
    .join('-');
  return isDate(date) ? date : null;
}
