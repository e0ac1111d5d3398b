import type { Translated } from '../locale.ts';

const zhCN = {
  title: '命令面板',
  prompt: '输入命令、标签或报告标题',
  recent: '最近用过',
  commands: '命令',
  none: (query: string) => `没有与“${query}”相符的命令或报告`,
  label: (name: string) => `标注为：${name}`,
  brush: (name: string) => `笔刷：${name}（选中即标，再按放下）`,
  verdict: (name: string) => `结论：${name}`,
  state: (name: string) => `报告状态：${name}`,
  report: (title: string) => `打开报告：${title}`,
  order: (name: string) => `报告列表：${name}`,
  theme: (name: string) => `外观：${name}`,
  language: (name: string) => `语言：${name}`,
  relate: '从当前标注开始关联',
  flag: '当前标注待回看，或取消',
  run: '执行',
  move: '选择',
  close: '关闭',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Command palette',
  prompt: 'Type a command, a label or a report’s title',
  recent: 'Recently used',
  commands: 'Commands',
  none: (query) => `No command or report fits “${query}”`,
  label: (name) => `Label as: ${name}`,
  brush: (name) => `Brush: ${name} (tags what is selected; again to end)`,
  verdict: (name) => `Verdict: ${name}`,
  state: (name) => `Report state: ${name}`,
  report: (title) => `Open report: ${title}`,
  order: (name) => `Report list: ${name}`,
  theme: (name) => `Theme: ${name}`,
  language: (name) => `Language: ${name}`,
  relate: 'Link from the current annotation',
  flag: 'Flag or unflag the current annotation',
  run: 'run',
  move: 'choose',
  close: 'close',
};

/** The command palette. */
export const paletteWords = { 'zh-CN': zhCN, en };
