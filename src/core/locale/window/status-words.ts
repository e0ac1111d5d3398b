import type { Translated } from '../locale.ts';

const zhCN = {
  region: '状态栏',
  place: (paragraph: string, character: string) => `第 ${paragraph} 段 · 第 ${character} 字`,
  selected: (characters: string) => `已选 ${characters} 字`,
  undecodable: (count: string) => `${count} 处读不出`,
  annotations: (all: string) => `标注 ${all}`,
  checked: (checked: string, all: string) => `核查 ${checked} / ${all}`,
  flagged: (count: string) => `待回看 ${count}`,
  saving: '保存中',
  saved: '已保存',
  savedAt: (time: string) => `已保存 ${time}`,
  notSaved: (waiting: string) => `未能保存（${waiting} 处修改只在内存中）`,
  retry: '重试',
  reviewer: (name: string) => `审阅人：${name}`,
  otherLanguage: 'English',
} as const;

const en: Translated<typeof zhCN> = {
  region: 'Status',
  place: (paragraph, character) => `Para ${paragraph} · char ${character}`,
  selected: (characters) => `${characters} selected`,
  undecodable: (count) => `unreadable: ${count}`,
  annotations: (all) => `Annotations ${all}`,
  checked: (checked, all) => `Checked ${checked} / ${all}`,
  flagged: (count) => `Flagged ${count}`,
  saving: 'Saving',
  saved: 'Saved',
  savedAt: (time) => `Saved ${time}`,
  notSaved: (waiting) => `Not saved (changes in memory only: ${waiting})`,
  retry: 'Try again',
  reviewer: (name) => `Reviewer: ${name}`,
  otherLanguage: '中文',
};

/** The line below the text. */
export const statusWords = { 'zh-CN': zhCN, en };
