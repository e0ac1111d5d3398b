import type { Locale } from '../annotation/local-name.ts';
import type { Translated } from './locale.ts';

const zhCN = {
  title: '设置',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
  systemLanguage: '跟随系统',
  reviewer: '审阅人姓名',
  reviewerHelp: '写在每条标注上。同一个名字在不同电脑上是同一位审阅人。',
  reviewerEmpty: '姓名不能为空，至少要有一个字母、汉字或数字',
  version: (version: string) => `核注 ${version} · 数据只在这台电脑上`,
  close: '关闭',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language',
  systemLanguage: 'System',
  reviewer: 'Reviewer’s name',
  reviewerHelp: 'Written on every annotation. The same name on two machines is the same reviewer.',
  reviewerEmpty: 'A name needs at least one letter, Chinese character or digit',
  version: (version) => `Hezhu ${version} · your data stays on this machine`,
  close: 'Close',
};

/** The settings dialog. */
export const settingsWords = { 'zh-CN': zhCN, en };

/** Each language by its own name, so that everyone finds theirs. */
export const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };
