import type { Locale } from '../annotation/label/local-name.ts';

const formats: Readonly<Record<Locale, Intl.NumberFormat>> = {
  'zh-CN': new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en'),
};

/** A count for the screen: `2,447`. */
export function countText(count: number, locale: Locale): string {
  return formats[locale].format(count);
}

/** An exact decimal with its whole part in groups of three: `50829.50` → `50,829.50`. Digits are never changed; anything else stays as it is. */
export function groupDigits(decimal: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (parts === null) return decimal;
  const [, sign = '', whole = '', fraction = ''] = parts;
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + fraction;
}
