import type { Translated } from '../locale.ts';

const zhCN = {
  title: '导入带标注的语料',
  intro:
    '选一个由核注、brat、doccano、Label Studio、INCEpTION 等工具写出的文件、文件夹或 zip 压缩包。先看它有什么，再决定怎样导入。',
  format: '格式',
  recognise: '自行识别',
  file: '选文件…',
  folder: '选文件夹…',
  cancel: '取消',
  back: '另选格式或文件',
  asReports: '只当报告导入，不要标注',
  reading: (done: string) => `正在读，已读 ${done} 份文档`,
  importing: (done: string, total: string) => `正在导入 ${done} / ${total}`,
  holds: (format: string, documents: string, spans: string) =>
    `${format}：${documents} 份文档，${spans} 条标注`,
  first: (name: string) => `第一份：${name}`,
  lossless: '核注自己的语料：标签、审阅人和标注照原样导入。',
  labels: '标签',
  columns: { label: '语料中的标签', count: '条数', example: '例', to: '导入为' },
  leaveOut: '不导入',
  newLabel: (id: string) => `新标签 ${id}`,
  noLabels: '语料里没有标注。',
  attributes: (names: string) => `属性：${names}`,
  relations: '关联',
  relation: (type: string, from: string, to: string, count: string) =>
    `${type}：${from} → ${to}，${count} 个`,
  reviewer: '没有写明审阅人的标注归谁',
  reviewers: (names: string) => `语料里的审阅人：${names}`,
  problems: (count: string) => `有 ${count} 处读不了，会列在导入结果里：`,
  problem: (file: string, line: string, detail: string) =>
    line === '' ? `${file}：${detail}` : `${file} 第 ${line} 行：${detail}`,
  start: (documents: string) => `导入 ${documents} 份文档`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Import an annotated corpus',
  intro:
    'Choose a file, a folder or a zip archive written by Hezhu, brat, doccano, Label Studio, INCEpTION or another tool. See what it holds, then decide how it comes in.',
  format: 'Format',
  recognise: 'recognised by itself',
  file: 'Choose a file…',
  folder: 'Choose a folder…',
  cancel: 'Cancel',
  back: 'Choose another',
  asReports: 'Import as reports, without annotations',
  reading: (done) => `Reading, documents so far: ${done}`,
  importing: (done, total) => `Importing ${done} / ${total}`,
  holds: (format, documents, spans) => `${format} – documents: ${documents}, annotations: ${spans}`,
  first: (name) => `The first: ${name}`,
  lossless: 'A corpus of Hezhu’s own: labels, reviewers and annotations come in as they are.',
  labels: 'Labels',
  columns: { label: 'Label there', count: 'Count', example: 'Example', to: 'Comes in as' },
  leaveOut: 'leave out',
  newLabel: (id) => `new label ${id}`,
  noLabels: 'The corpus has no annotations.',
  attributes: (names) => `attributes: ${names}`,
  relations: 'Relations',
  relation: (type, from, to, count) => `${type}: ${from} → ${to}, ${count}`,
  reviewer: 'Whose the annotations are that name nobody',
  reviewers: (names) => `Reviewers there: ${names}`,
  problems: (count) => `What cannot be read, and will be listed after the import: ${count}`,
  problem: (file, line, detail) =>
    line === '' ? `${file}: ${detail}` : `${file}, line ${line}: ${detail}`,
  start: (documents) => `Import documents: ${documents}`,
};

/** The import of annotated corpora. */
export const corpusWords = { 'zh-CN': zhCN, en };
