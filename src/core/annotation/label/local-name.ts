/** The languages of the screens. */
export type Locale = 'zh-CN' | 'en';

/** The languages, in the order in which settings list them. */
export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A name that a person reads, in each language. */
export type LocalName = Readonly<Record<Locale, string>>;
