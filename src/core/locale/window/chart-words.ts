import type { Translated } from '../locale.ts';

const zhCN = {
  png: '存为 PNG…',
  svg: '存为 SVG…',
  csv: '存为 CSV…',
} as const;

const en: Translated<typeof zhCN> = {
  png: 'Save as PNG…',
  svg: 'Save as SVG…',
  csv: 'Save as CSV…',
};

/** The buttons that save a plot. */
export const saveChartWords = { 'zh-CN': zhCN, en };
