const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['双', 2],
  ['两', 2],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  ['十', 10],
  ['十一', 11],
  ['十二', 12],
  ['十三', 13],
  ['十四', 14],
  ['十五', 15],
  ['十六', 16],
  ['十八', 18],
  ['二十', 20],
  ['二十四', 24],
]);

/** A small number that counts a list, as a pattern for folded text; the longest first. */
export const SMALL_NUMBER = '(?:二十四|二十|十[一二三四五六八]|[两二三四五六七八九十]|1\\d|[2-9])';

/** What a small number word is worth: 三, 12; undefined for anything else. */
export function smallNumber(word: string): number | undefined {
  return NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
}
