import type { Translated } from '../locale.ts';

const zhCN = {
  title: '存下的查找',
  save: '存下这个查找…',
  name: '查找的名称',
  keep: '存下',
  cancel: '取消',
  rename: '改名',
  remove: '删除',
  taken: '已有这个名称，存下会替换它',
  run: (name: string) => `查找：${name}`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Saved searches',
  save: 'Save this search…',
  name: 'Name of the search',
  keep: 'Save',
  cancel: 'Cancel',
  rename: 'Rename',
  remove: 'Delete',
  taken: 'There is one of this name; saving replaces it',
  run: (name) => `Search: ${name}`,
};

/** Searches that a project keeps. */
export const searchesWords = { 'zh-CN': zhCN, en };
