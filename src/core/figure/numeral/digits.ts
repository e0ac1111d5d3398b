import { isOneOf } from './characters.ts';

/** The value of one Chinese digit, 两 included; undefined for any other character. */
export function digitValue(char: string): number | undefined {
  const value = '〇一二三四五六七八九'.indexOf(char);
  if (value >= 0 && char !== '') return value;
  if (char === '零') return 0;
  return char === '两' ? 2 : undefined;
}

/** The value of 十 百 千; undefined for any other character. */
export function placeValue(char: string): number | undefined {
  switch (char) {
    case '十':
      return 10;
    case '百':
      return 100;
    case '千':
      return 1000;
    default:
      return undefined;
  }
}

/** Whether two digits that touch name a range: 七八 (7 to 8), 三五 (3 to 5), 两三, and 三两 (2 to 3). */
export function digitRange(
  first: string,
  second: string,
): { readonly low: number; readonly high: number } | undefined {
  const a = digitValue(first);
  const b = digitValue(second);
  if (a === undefined || b === undefined || a === 0 || b === 0) return undefined;
  if (first === '三' && second === '两') return { low: 2, high: 3 };
  if (b === a + 1 || (a === 3 && b === 5)) return { low: a, high: b };
  return undefined;
}

/** Whether 千 or 兆 at `at` opens the name of a unit (千瓦, 千克, 兆帕) and is no part of the number before it. */
export function opensUnit(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (text.charAt(at) === '兆') return !TRILLION.test(text.slice(at, at + 4));
  return text.charAt(at) === '千' && isOneOf('克瓦米伏卡焦帕赫乏安字位', next);
}

/** 兆 is 10¹² only before money or more of the number (1.5兆元); else it opens 兆瓦, 兆帕 or stands for megabytes. */
const TRILLION = /^兆(?:余|多|\d|[零一二三四五六七八九两]|[美欧日韩港澳]?元|新台币)/;
