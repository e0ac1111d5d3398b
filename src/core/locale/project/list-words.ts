import type { Translated } from '../locale.ts';

const zhCN = {
  region: '报告列表',
  subtitle: (reports: string, reviewer: string) => `${reports} 份报告 · 审阅人：${reviewer}`,
  filter: '筛选报告',
  matches: (shown: string, all: string) => `${shown} / ${all} 份`,
  noMatch: (query: string) => `没有标题、媒体、日期或状态含“${query}”的报告。`,
  clear: '清除筛选',
  order: '报告排序',
  orders: {
    imported: '按导入顺序',
    title: '按标题',
    date: '按日期，新的在前',
    progress: '按进度，少的在前',
    length: '按字数，长的在前',
  },
  dateUnknown: '日期不详',
  characters: (count: string) => `${count} 字`,
  progress: (percent: string) => `已标到全文的 ${percent}%`,
  annotations: (count: string) => `${count} 条标注`,
  state: '报告状态',
  import: '导入文件',
  export: '导出语料',
  emptyTitle: '工程里还没有报告',
  emptyText: '导入文本、Word、PDF 或网页文件，也可以拖到窗口里。原文件原样保存在工程中。',
} as const;

const en: Translated<typeof zhCN> = {
  region: 'Reports',
  subtitle: (reports, reviewer) => `Reports: ${reports} · ${reviewer}`,
  filter: 'Filter reports',
  matches: (shown, all) => `${shown} of ${all}`,
  noMatch: (query) => `No report has “${query}” in its title, outlet, date or state.`,
  clear: 'Clear filter',
  order: 'Order of reports',
  orders: {
    imported: 'As imported',
    title: 'By title',
    date: 'By date, latest first',
    progress: 'By progress, least first',
    length: 'By length, longest first',
  },
  dateUnknown: 'no date',
  characters: (count) => `${count} chars`,
  progress: (percent) => `annotated up to ${percent}%`,
  annotations: (count) => `annotations: ${count}`,
  state: 'Report state',
  import: 'Import',
  export: 'Export',
  emptyTitle: 'This project has no reports yet',
  emptyText:
    'Import text, Word, PDF or web files, or drop them on the window. The project keeps the originals unchanged.',
};

/** The list of reports. */
export const listWords = { 'zh-CN': zhCN, en };
