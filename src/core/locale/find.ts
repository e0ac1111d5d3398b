import type { Translated } from './locale.ts';

const zhCN = {
  region: '在报告中查找',
  query: '查找',
  hits: (current: string, all: string) => `${current} / ${all}`,
  count: (all: string) => `${all} 处`,
  none: '没有找到',
  next: '下一处',
  previous: '上一处',
  exact: '区分大小写和全半角',
  close: '关闭查找',
} as const;

const en: Translated<typeof zhCN> = {
  region: 'Find in report',
  query: 'Find',
  hits: (current, all) => `${current} / ${all}`,
  count: (all) => `${all} found`,
  none: 'Not found',
  next: 'Next',
  previous: 'Previous',
  exact: 'Match case and width',
  close: 'Close search',
};

/** The search in the open report. */
export const findWords = { 'zh-CN': zhCN, en };
