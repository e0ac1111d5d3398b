import type { Locale } from '../../annotation/label/local-name.ts';
import { groupDigits } from '../numbers.ts';

/** What a formula says in signs that only a mathematician reads, and how a reviewer says it. */
const signs: readonly (readonly [sign: RegExp, words: Readonly<Record<Locale, string>>])[] = [
  [/^\|(.+)\| = (\S+)$/u, { 'zh-CN': '$1：共 $2 项', en: '$1: $2 items' }],
  [/^\|(.+)\| ≠ (\S+)$/u, { 'zh-CN': '$1：不是 $2 项', en: '$1: not $2 items' }],
  [/^(.+) ∌ (.+)$/u, { 'zh-CN': '$1，缺“$2”', en: '$1, without “$2”' }],
  [/^(.+) ∉ (.+)$/u, { 'zh-CN': '$1不在$2内', en: '$1 is not in $2' }],
];

/** A formula for the screen: `4024 = 2011 × (1 + 100.1%)` with its numbers as they are read, and without signs that have to be learnt. */
export function formulaText(formula: string, locale: Locale): string {
  const worded = signs.find(([sign]) => sign.test(formula));
  if (worded !== undefined) return formula.replace(worded[0], worded[1][locale]);
  return formula
    .replace(/\d{4}-\d\d-\d\d|\d+(?:\.\d+)?/g, (number) =>
      number.includes('-') ? number : readableNumber(number, locale),
    )
    .replaceAll(' - ', ' − ');
}

/** An exact decimal as it is read: in Chinese a number that ends in four zeros or more in 万 or 亿, any other with its digits in groups. Its value is never changed. */
export function readableNumber(decimal: string, locale: Locale): string {
  const zeros = /^(-?)(\d+)0000$/.exec(decimal);
  if (locale !== 'zh-CN' || zeros === null) return groupDigits(decimal);
  const [, sign = '', ten = ''] = zeros;
  if (ten.length <= 4) return `${sign}${ten}万`;
  const whole = ten.slice(0, -4);
  const fraction = ten.slice(-4).replace(/0+$/, '');
  return `${sign}${groupDigits(whole)}${fraction === '' ? '' : `.${fraction}`}亿`;
}
