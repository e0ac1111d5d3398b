import type { Translated } from '../locale.ts';

const zhCN = {
  title: '报告备注',
  field: '对整份报告的备注',
  placeholder: '整份报告的疑点、口径、要问谁……只写在自己的一层里',
  save: '保存',
  cancel: '取消',
  noted: '有备注',
  shown: (note: string) => `报告备注：${note}`,
  edit: '修改',
  noReport: '先打开一份报告',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Note on the report',
  field: 'Note on the report as a whole',
  placeholder: 'Doubts, definitions, whom to ask … kept in your own layer',
  save: 'Save',
  cancel: 'Cancel',
  noted: 'noted',
  shown: (note) => `Note on the report: ${note}`,
  edit: 'Edit',
  noReport: 'Open a report first',
};

/** A reviewer's note on a whole report. */
export const reportNoteWords = { 'zh-CN': zhCN, en };
