import type { Locale } from '../../annotation/label/local-name.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  title: '设置',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  typography: '排版',
  face: '字体',
  faces: { serif: '宋体', sans: '黑体', kai: '楷体', fangsong: '仿宋' },
  type: { size: '字号', leading: '行距', measure: '行长' },
  typeValue: {
    size: (value: string) => `${value} 像素`,
    leading: (value: string) => `${value} 倍`,
    measure: (value: string) => `${value} 字`,
  },

  usualType: '恢复默认排版',
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
  typography: 'Reading',
  face: 'Face',
  faces: { serif: 'Song', sans: 'Hei', kai: 'Kai', fangsong: 'Fangsong' },
  type: { size: 'Size', leading: 'Line height', measure: 'Line length' },
  typeValue: {
    size: (value) => `${value} px`,
    leading: (value) => `× ${value}`,
    measure: (value) => `${value} characters`,
  },
  usualType: 'Usual setting',
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

/** What a setting of Chinese text is looked at with, in either language. */
export const specimen =
  '延边州共有5个贫困县,“五方联动”惠及建档立卡贫困人口50829人,户均增收1000余元,同比增长12.5%。';

/** Each language by its own name, so that everyone finds theirs. */
export const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };
