import type { Translated } from '../locale.ts';

const zhCN = {
  region: '本报告的标注',
  filter: '按文字、属性或备注筛选',
  allLabels: '全部标签',
  allVerdicts: '全部结论',
  flagged: '只看待回看',
  shown: (shown: string, all: string) => `${shown} / ${all} 条`,
  noMatch: '没有符合筛选条件的标注。',
  clear: '清除筛选',
  emptyTitle: '还没有标注',
  emptySelect: '在正文里选中一段文字，例如一个数字连同它的单位',
  emptyPress: '然后按标签的键：',
  isFlagged: '待回看',
  hasDraft: '有未写入的输入',
} as const;

const en: Translated<typeof zhCN> = {
  region: 'Annotations of this report',
  filter: 'Filter by text, attribute or note',
  allLabels: 'All labels',
  allVerdicts: 'All verdicts',
  flagged: 'Flagged only',
  shown: (shown, all) => `${shown} of ${all}`,
  noMatch: 'No annotation fits the filter.',
  clear: 'Clear filter',
  emptyTitle: 'No annotations yet',
  emptySelect: 'Select some text, for example a number with its unit',
  emptyPress: 'Then press the label’s key:',
  isFlagged: 'flagged',
  hasDraft: 'has input not yet committed',
};

/** The list of a report's annotations. */
export const annotationListWords = { 'zh-CN': zhCN, en };
