import type { Abilities } from '../format/abilities.ts';
import type { Loss } from '../format/format.ts';
import type { Translated } from './locale.ts';

const zhCN = {
  title: '导出语料',
  format: '格式',
  lossless: '无损，可读回',
  lossy: '有损',
  keeps: '保留',
  drops: '不保留',
  abilities: {
    overlap: '重叠的标注',
    attributes: '属性',
    relations: '关联',
    verdicts: '核查结论',
    notes: '备注与待查标记',
    reads: '可读回',
  },
  offsets: {
    utf16: '位置按 UTF-16 单元计',
    'code-point': '位置按字符（码点）计',
    both: '位置同时按 UTF-16 单元和码点计',
    none: '逐字标签，不写位置',
  },
  labels: '要导出的标签',
  noLabels: '至少选一个标签',
  scope: (reports: string) => `${reports} 份报告，由你选择写到哪个文件夹`,
  start: '选择文件夹并导出…',
  cancel: '取消',
  doneTitle: '导出完成',
  done: (reports: string, annotations: string, files: string) =>
    `${reports} 份报告，${annotations} 条标注，${files} 个文件`,
  folder: (folder: string) => `写到文件夹“${folder}”`,
  show: '打开文件夹',
  close: '完成',
  nothingLost: '没有内容丢失。',
  lossesTitle: '这个格式没能写下的：',
  losses: {
    reports: (count: string) => `${count} 份报告`,
    spans: (count: string) => `${count} 条标注的起止位置`,
    values: (count: string) => `${count} 条标注的属性值被改写`,
    characters: (count: string) => `${count} 份报告里的字符被替换`,
    overlap: (count: string) => `${count} 条重叠的标注`,
    attributes: (count: string) => `${count} 条标注的属性`,
    relations: (count: string) => `${count} 个关联`,
    'white-space': (count: string) => `${count} 处空白`,
    notes: (count: string) => `${count} 条备注`,
    verdicts: (count: string) => `${count} 个核查结论`,
    layers: (count: string) => `${count} 位审阅人的标注层`,
  },
  example: (example: string) => `例如：${example}`,
} as const satisfies {
  losses: Record<Loss['kind'], (count: string) => string>;
  offsets: Record<Abilities['offsets'], string>;
} & Record<string, unknown>;

const en: Translated<typeof zhCN> = {
  title: 'Export corpus',
  format: 'Format',
  lossless: 'lossless, reads back',
  lossy: 'lossy',
  keeps: 'Keeps',
  drops: 'Drops',
  abilities: {
    overlap: 'overlapping annotations',
    attributes: 'attributes',
    relations: 'relations',
    verdicts: 'verdicts',
    notes: 'notes and flags',
    reads: 'reads back',
  },
  offsets: {
    utf16: 'offsets in UTF-16 units',
    'code-point': 'offsets in characters (code points)',
    both: 'offsets in UTF-16 units and code points',
    none: 'a tag on every character, no offsets',
  },
  labels: 'Labels to export',
  noLabels: 'Choose at least one label',
  scope: (reports) => `Reports: ${reports}. You choose the folder next.`,
  start: 'Choose folder and export…',
  cancel: 'Cancel',
  doneTitle: 'Exported',
  done: (reports, annotations, files) =>
    `Reports: ${reports} · annotations: ${annotations} · files: ${files}`,
  folder: (folder) => `In the folder “${folder}”`,
  show: 'Show folder',
  close: 'Done',
  nothingLost: 'Nothing was lost.',
  lossesTitle: 'What this format could not express:',
  losses: {
    reports: (count) => `reports: ${count}`,
    spans: (count) => `edges of annotations: ${count}`,
    values: (count) => `annotations with values rewritten: ${count}`,
    characters: (count) => `reports with characters replaced: ${count}`,
    overlap: (count) => `overlapping annotations: ${count}`,
    attributes: (count) => `annotations with attributes: ${count}`,
    relations: (count) => `relations: ${count}`,
    'white-space': (count) => `stretches of white space: ${count}`,
    notes: (count) => `notes: ${count}`,
    verdicts: (count) => `verdicts: ${count}`,
    layers: (count) => `layers of other reviewers: ${count}`,
  },
  example: (example) => `for example: ${example}`,
};

/** The export dialog and what came of an export. */
export const exportWords = { 'zh-CN': zhCN, en };
