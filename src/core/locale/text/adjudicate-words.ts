import type { Translated } from '../locale.ts';

const zhCN = {
  title: '对照并定稿',
  about:
    '各位审阅人标得一致的直接取用；不同的地方选用其中一位的，或都不要。结果写入定稿层，各人自己的标注不变。',
  reading: '正在读取各位审阅人的标注…',
  few: (count: string) =>
    count === '0'
      ? '这份报告还没有人标注。'
      : '这份报告只有一位审阅人标注过，没有可对照的；也可以直接写入定稿。',
  shown: '列出',
  shownOf: {
    differing: (count: string) => `不同 ${count}`,
    open: (count: string) => `未定 ${count}`,
    all: (count: string) => `全部 ${count}`,
  },
  places: '要对照的地方',
  none: '都不要',
  nothing: '未标',
  same: '一致',
  takeAll: (name: string) => `未定的都用${name}的`,
  takeFrom: (name: string) => `用${name}的`,
  noneLeft: { differing: '没有不同的地方。', open: '都定下来了。', all: '还没有标注。' },
  keys: '按数字键选用，0 都不要，方向键移动，Enter 到原文',
  counts: (same: string, open: string) => `一致 ${same}，未定 ${open}`,
  cancel: '关闭',
  write: '写入定稿',
  writeSome: (open: string) => `写入已定的（还有 ${open} 处未定）`,
  unchanged: '定稿层已是这样',
  wrote: (count: string) => `已写入定稿层，共 ${count} 条标注`,
  takeBack: '撤销上次写入',
  tookBack: '已撤销对定稿层的上次写入',
  before: (count: string) => `定稿层现有 ${count} 条标注`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Compare and adjudicate',
  about:
    'What all reviewers marked alike is taken. Elsewhere choose one of them, or none. It is written to the adjudicated layer; everyone’s own work stays as it is.',
  reading: 'Reading everyone’s annotations…',
  few: (count) =>
    count === '0'
      ? 'Nobody has annotated this report yet.'
      : 'Only one reviewer has annotated this report: there is nothing to compare, but it can be adjudicated as it is.',
  shown: 'Show',
  shownOf: {
    differing: (count) => `Different ${count}`,
    open: (count) => `Open ${count}`,
    all: (count) => `All ${count}`,
  },
  places: 'Places to compare',
  none: 'Neither',
  nothing: 'nothing',
  same: 'alike',
  takeAll: (name) => `${name} wherever open`,
  takeFrom: (name) => `Take ${name}’s`,
  noneLeft: {
    differing: 'Nothing differs.',
    open: 'Everything is decided.',
    all: 'No annotations yet.',
  },
  keys: 'Digits choose, 0 takes neither, arrows move, Enter goes to the text',
  counts: (same, open) => `Alike: ${same}, open: ${open}`,
  cancel: 'Close',
  write: 'Write the adjudicated layer',
  writeSome: (open) => `Write what is decided (open: ${open})`,
  unchanged: 'The adjudicated layer is like this',
  wrote: (count) => `Adjudicated layer written, annotations: ${count}`,
  takeBack: 'Undo the last writing',
  tookBack: 'The last writing of the adjudicated layer was undone',
  before: (count) => `Adjudicated so far: ${count}`,
};

/** Reviewers' work side by side, and the adjudicated layer that is made of it. */
export const adjudicateWords = { 'zh-CN': zhCN, en };
