import type { Translated } from '../locale.ts';

const zhCN = {
  program: '核注',
  toolbar: '标注工具栏',
  labels: '标签',
  /** A label's button: its name and how often it stands in the report. */
  label: (name: string, count: string) => `标注为${name}，本报告 ${count} 条`,
  text: '报告正文',
  undo: (what: string) => `撤销：${what}`,
  redo: (what: string) => `重做：${what}`,
  nothingToUndo: '没有可撤销的操作',
  undoEndsAtText: '文本后来被整个换过，在那之前的操作不能再撤销；可在修改历史里恢复',
  nothingToRedo: '没有可重做的操作',
  noPlaceBehind: '没有更早的位置了',
  noPlaceAhead: '没有更后的位置了',
  find: '查找',
  commands: '命令',
  showList: '显示报告列表',
  hideList: '收起报告列表',
  showInspector: '显示标注栏',
  hideInspector: '收起标注栏',
  opening: '正在打开报告…',
  duplicate: '这段文字已有同样的标注',
} as const;

const en: Translated<typeof zhCN> = {
  program: 'Hezhu',
  toolbar: 'Annotation tools',
  labels: 'Labels',
  label: (name, count) => `Label as ${name}, ${count} in this report`,
  text: 'Report text',
  undo: (what) => `Undo: ${what}`,
  redo: (what) => `Redo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  undoEndsAtText:
    'The whole text was replaced since: what was done before cannot be undone, but be restored from the history',
  nothingToRedo: 'Nothing to redo',
  noPlaceBehind: 'No earlier place to go back to',
  noPlaceAhead: 'No later place to go to',
  find: 'Find',
  commands: 'Commands',
  showList: 'Show report list',
  hideList: 'Hide report list',
  showInspector: 'Show annotation panel',
  hideInspector: 'Hide annotation panel',
  opening: 'Opening report…',
  duplicate: 'This text already has the same annotation',
};

/** What stands round the text: the bar above it, and what the panels are called. */
export const frameWords = { 'zh-CN': zhCN, en };
