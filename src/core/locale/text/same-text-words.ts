import type { Standing } from '../../find/found-report.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  title: (quote: string, label: string) => `把所有“${quote}”标为${label}`,
  noAnnotation: '先选中一条标注，再标注所有相同的文字',
  scope: '范围',
  scopes: { report: '本报告', project: '全部报告' },
  shown: '显示',
  shownOf: {
    all: (count: string) => `全部 ${count}`,
    untagged: (count: string) => `未标 ${count}`,
    other: (count: string) => `别的标签 ${count}`,
    tagged: (count: string) => `已标 ${count}`,
  },
  standing: {
    free: '未标',
    tagged: '已标注',
    other: '别的标签，勾选则改标',
    longer: '在更长的标注里',
    cut: '是更长的数或词的一部分',
  } satisfies Record<Standing, string>,
  places: '相同的文字',
  searching: '正在查找…',
  capped: '太多了，只列出了一部分',
  nothing: '这里没有',
  tickAll: '全选',
  untickAll: '全不选',
  cancel: '取消',
  apply: (count: string) => `标注 ${count} 处`,
  help: '每份报告记为一步，可各自撤销；在工程页面上可整体撤销。Enter 到原文。',
  working: (done: string, of: string) => `正在处理：第 ${done} / ${of} 份报告`,
  stop: '停止',
  done: (count: string, reports: string) =>
    `已在 ${reports} 份报告中标注 ${count} 处；每份报告可各自撤销`,
  takenBack: (quote: string) => `已在各报告中撤销：标注所有“${quote}”`,
  stoppedTaking: (left: string) => `已停止，还有 ${left} 份报告没有改；反向再做一次就回到原样`,
  madeAgain: (quote: string) => `已在各报告中重做：标注所有“${quote}”`,
} as const;

const en: Translated<typeof zhCN> = {
  title: (quote, label) => `Tag every “${quote}” as ${label}`,
  noAnnotation: 'Choose an annotation first, then tag all the same',
  scope: 'Where',
  scopes: { report: 'This report', project: 'All reports' },
  shown: 'Show',
  shownOf: {
    all: (count) => `All ${count}`,
    untagged: (count) => `Untagged ${count}`,
    other: (count) => `Another label ${count}`,
    tagged: (count) => `Tagged ${count}`,
  },
  standing: {
    free: 'untagged',
    tagged: 'tagged',
    other: 'another label: tick to change it',
    longer: 'in a longer annotation',
    cut: 'part of a longer number or word',
  },
  places: 'The same text',
  searching: 'Searching…',
  capped: 'Too many: only some are listed',
  nothing: 'None here',
  tickAll: 'Select all',
  untickAll: 'Select none',
  cancel: 'Cancel',
  apply: (count) => `Tag ${count}`,
  help: 'Each report keeps it as one step, to be undone there; a project screen undoes the whole. Enter goes to the place.',
  working: (done, of) => `Report ${done} of ${of}`,
  stop: 'Stop',
  done: (count, reports) => `Tagged ${count} in ${reports} reports; each report undoes its own`,
  takenBack: (quote) => `Undone in all reports: tagging every “${quote}”`,
  stoppedTaking: (left) =>
    `Stopped; reports left as they were: ${left}. The opposite step leads back`,
  madeAgain: (quote) => `Done again in all reports: tagging every “${quote}”`,
};

/** Tagging every equal text alike. */
export const sameTextWords = { 'zh-CN': zhCN, en };
