import type { Locale } from '../../annotation/label/local-name.ts';

const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-32be': 'UTF-32 BE',
};

const inChinese: Readonly<Record<string, string>> = {
  gb18030: 'GB 18030（简体，含 GBK、GB 2312）',
  big5: 'Big5（繁体）',
};

const inEnglish: Readonly<Record<string, string>> = {
  gb18030: 'GB 18030 (simplified; GBK, GB 2312)',
  big5: 'Big5 (traditional)',
};

/** What an encoding is called, by its label. */
export const encodingNames = {
  'zh-CN': (label: string) => inChinese[label] ?? names[label] ?? label,
  en: (label: string) => inEnglish[label] ?? names[label] ?? label,
} satisfies Record<Locale, (label: string) => string>;
