import type { Locale } from '../../annotation/label/local-name.ts';
import type { PresentExport } from '../../corpus/present-export.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';
import { clockTime, dayOf } from '../times.ts';

const zhCN = {
  amount: (files: string, bytes: string, at: string) =>
    `${files} 个文件，共 ${bytes} 字节，写于 ${at}。`,
  strange: (files: string) => `里面有不是导出写下的文件，不能替换：${files}`,
  changed: (files: string) => `这些文件写下之后又改过，替换会失去改动：${files}`,
  safe: '替换时先把新的写全，再换下旧的；中途停下，旧的原样还在。',
  more: (first: string, others: string) => `${first} 等，另有 ${others} 个`,
} as const;

const en: Translated<typeof zhCN> = {
  amount: (files, bytes, at) => `Files: ${files}, bytes: ${bytes}, written ${at}.`,
  strange: (files) => `It holds files that no export wrote and cannot be replaced: ${files}`,
  changed: (files) => `Changed since they were written; replacing loses that: ${files}`,
  safe: 'The new one is written whole before the old one goes; if it stops half-way, the old one stays as it is.',
  more: (first, others) => `${first}, and others: ${others}`,
};

/** What is in the way of an export. */
export const presentExportWords = { 'zh-CN': zhCN, en };

const named = 3;

/** What stands in the place of an export, and what would become of it. */
export function describePresentExport(
  { files, bytes, at, strange, changed }: PresentExport,
  locale: Locale,
): string {
  const words = presentExportWords[locale];
  const count = (number: number) => countText(number, locale);
  const list = (names: readonly string[]): string => {
    const shown = names.slice(0, named).join(locale === 'en' ? ', ' : '、');
    return names.length <= named ? shown : words.more(shown, count(names.length - named));
  };
  const written = `${dayOf(new Date(at))} ${clockTime(at)}`;
  return [
    words.amount(count(files), count(bytes), written),
    ...(changed.length > 0 ? [words.changed(list(changed))] : []),
    strange.length > 0 ? words.strange(list(strange)) : words.safe,
  ].join('\n\n');
}
