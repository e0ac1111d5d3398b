import type { Locale } from '../annotation/label/local-name.ts';

/** Words of the same shape in another language: what is a text stays a text, what takes data takes the same data. */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...data: infer Data) => string
      ? (...data: Data) => string
      : Translated<Words[Key]>;
};

/** The screens' language for a system's language tag: Chinese for every kind of Chinese, else English. */
export function localeOf(systemTag: string): Locale {
  return /^zh(?![a-z])/i.test(systemTag) ? 'zh-CN' : 'en';
}
