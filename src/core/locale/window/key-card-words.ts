import type { Translated } from '../locale.ts';

const zhCN = {
  title: '按键一览',
  anywhere: '任何地方',
  labels: '打标签',
  brushHelp: '加 Shift：笔刷，选中即标，Esc 放下；按住标签键拖选也一样',
  annotation: '标注',
  verdict: '核查结论',
  regions: '区域',
  edges: '改边界',
  move: '光标（加 Shift 扩选）',
  select: '选中',
  fields: '输入框和对话框中',
  commit: '写入并回到正文',
  revert: '撤回输入',
  nextField: '下一个输入框',
  primary: '对话框的主按钮',
  edit: '修改按键',
  close: '关闭',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Keys at a glance',
  anywhere: 'Anywhere',
  labels: 'Labels',
  brushHelp:
    'With Shift: a brush that tags what is selected, Esc ends; holding a label key does too',
  annotation: 'Annotations',
  verdict: 'Verdict',
  regions: 'Regions',
  edges: 'Edges',
  move: 'Caret (Shift extends)',
  select: 'Selection',
  fields: 'In a field or dialog',
  commit: 'Commit and go back to the text',
  revert: 'Take back what was typed',
  nextField: 'Next field',
  primary: 'Main button of the dialog',
  edit: 'Change keys',
  close: 'Close',
};

/** The card of all keys. */
export const keyCardWords = { 'zh-CN': zhCN, en };
