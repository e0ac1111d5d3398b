import type { Translated } from './locale.ts';

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
