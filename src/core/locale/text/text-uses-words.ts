import type { Translated } from '../locale.ts';

const zhCN = {
  kind: '列出',
  kinds: {
    mixed: (count: string) => `标签不一 ${count}`,
    missed: (count: string) => `有漏标 ${count}`,
  },
  filter: '筛选文字',
  again: '重新统计',
  stop: '停止',
  counting: '正在统计各报告…',
  cancelled: '统计已停止。',
  unread: (count: string) => `${count} 份报告读不出，没有算入。`,
  unsought: (count: string) => `标过的文字太多，${count} 个较少见的没有查漏标。`,
  list: '同一文字的标注',
  more: (count: string) => `还有 ${count} 个没有列出；改好前面的再统计一次`,
  noMatch: '没有含这些字的',
  choose: '选一个文字，右边列出它在各报告中的每一处',
  emptyTitle: { mixed: '没有标签不一的文字', missed: '没有漏标的文字' },
  emptyHelp: {
    mixed: '你标过的每个文字，在所有报告里都只用了一个标签。',
    missed: '你标过的每个文字，在所有报告里每一处都标上了。',
  },
  labelled: (label: string, count: string) => `${label} ${count}`,
  untagged: (count: string) => `未标 ${count}`,
  worked: '已处理',
  as: '一律标为',
  apply: (count: string) => `标注 ${count} 处，看下一个`,
} as const;

const en: Translated<typeof zhCN> = {
  kind: 'List',
  kinds: {
    mixed: (count) => `Several labels ${count}`,
    missed: (count) => `Untagged in places ${count}`,
  },
  filter: 'Filter texts',
  again: 'Count again',
  stop: 'Stop',
  counting: 'Counting over all reports…',
  cancelled: 'The count was stopped.',
  unread: (count) => `${count} reports cannot be read and are not counted.`,
  unsought: (count) => `Too many texts: ${count} rarer ones were not looked for untagged.`,
  list: 'How the same text is labelled',
  more: (count) => `${count} more are not listed; settle these and count again`,
  noMatch: 'No text has these words',
  choose: 'Choose a text to see every place of it in all reports',
  emptyTitle: { mixed: 'No text has several labels', missed: 'No text is untagged anywhere' },
  emptyHelp: {
    mixed: 'Every text that you tagged bears one label in all reports.',
    missed: 'Every text that you tagged is tagged wherever it stands.',
  },
  labelled: (label, count) => `${label} ${count}`,
  untagged: (count) => `untagged ${count}`,
  worked: 'worked through',
  as: 'Tag all as',
  apply: (count) => `Tag ${count}, then the next`,
};

/** How the same texts are labelled over the project. */
export const textUsesWords = { 'zh-CN': zhCN, en };
