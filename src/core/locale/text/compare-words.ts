import { shorten } from '../shorten.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  table: '两版对照',
  comparing: '正在比对…',
  same: '两版文字完全相同。',
  count: (all: string, figures: string) => `${all} 处不同，其中数字 ${figures} 处`,
  at: (place: string, all: string) => `第 ${place} / ${all} 处`,
  next: '下一处不同',
  previous: '上一处不同',
  onlyFigures: '只看数字',
  noFigures: '没有数字不同。',
  fold: (count: string) => `${count} 段相同`,
  unfold: (count: string) => `展开相同的 ${count} 段`,
  lineEnd: '↵',
  changed: (before: string, after: string) => `“${shorten(before)}”改为“${shorten(after)}”`,
  came: (after: string) => `新增“${shorten(after)}”`,
  went: (before: string) => `删去“${shorten(before)}”`,
} as const;

const en: Translated<typeof zhCN> = {
  table: 'Two versions side by side',
  comparing: 'Comparing…',
  same: 'The two texts are the same.',
  count: (all, figures) => `Differences: ${all}, of figures: ${figures}`,
  at: (place, all) => `${place} / ${all}`,
  next: 'Next difference',
  previous: 'Previous difference',
  onlyFigures: 'Figures only',
  noFigures: 'No figure differs.',
  fold: (count) => `the same: ${count}`,
  unfold: (count) => `Show what is the same: ${count}`,
  lineEnd: '↵',
  changed: (before, after) => `“${shorten(before)}” became “${shorten(after)}”`,
  came: (after) => `new: “${shorten(after)}”`,
  went: (before) => `gone: “${shorten(before)}”`,
};

/** Two versions of a text side by side. */
export const compareWords = { 'zh-CN': zhCN, en };
