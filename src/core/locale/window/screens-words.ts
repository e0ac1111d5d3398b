import type { Screen } from '../../command/screen.ts';
import { commandWords } from './commands-words.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  toolbar: '页面工具栏',
  back: '报告',
  screens: '工程页面',
} as const;

const en: Translated<typeof zhCN> = {
  toolbar: 'Screen tools',
  back: 'Report',
  screens: 'Project screens',
};

/** What stands round every screen of the project; its name is that of the command that shows it. */
export const screenWords = { 'zh-CN': zhCN, en };

/** Names of screens whose own are too long for three to stand in a line beneath the list of reports. */
const shortNames: Readonly<Record<Locale, Partial<Record<Screen, string>>>> = {
  'zh-CN': { 'find-in-project': '工程查找', 'text-uses': '一致性', lessons: '所学内容' },
  en: { 'find-in-project': 'Find', 'program-register': 'Programs' },
};

/** What a screen is called where there is little room. */
export function shortScreenName(screen: Screen, locale: Locale): string {
  return shortNames[locale][screen] ?? commandWords[locale][screen];
}
