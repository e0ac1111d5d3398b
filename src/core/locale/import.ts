import type { Translated } from './locale.ts';

const zhCN = {
  drop: '松开鼠标，导入这些文件',
  dropHelp: '原文件会原样保存在工程中',
  noProject: '先新建或打开一个工程，再导入文件',
  working: (done: string, total: string) => `正在导入 ${done} / ${total}`,
  exporting: (done: string, total: string) => `正在导出 ${done} / ${total}`,
  cancel: '取消',
  title: '导入结果',
  imported: (count: string) => `已导入 ${count} 份`,
  refused: (count: string) => `${count} 个文件没有导入`,
  file: (file: string) => `文件 ${file}`,
  close: '完成',
} as const;

const en: Translated<typeof zhCN> = {
  drop: 'Drop to import these files',
  dropHelp: 'The project keeps the originals unchanged',
  noProject: 'Make or open a project first, then import files',
  working: (done, total) => `Importing ${done} / ${total}`,
  exporting: (done, total) => `Exporting ${done} / ${total}`,
  cancel: 'Cancel',
  title: 'Import',
  imported: (count) => `Imported: ${count}`,
  refused: (count) => `Not imported: ${count}`,
  file: (file) => `file ${file}`,
  close: 'Done',
};

/** Importing files: what is said while they are dropped, read, and when it is done. */
export const importWords = { 'zh-CN': zhCN, en };
