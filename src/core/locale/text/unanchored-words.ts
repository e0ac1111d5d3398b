import type { Translated } from '../locale.ts';

const zhCN = {
  title: '失位',
  list: '失位的标注',
  help: '这些标注的引文在文本里找不到确定的位置。它们不丢失，也不导出；选中正确的文字，把它放回去。',
  emptyTitle: '没有失位的标注',
  emptyHelp: '每条标注都在自己的引文上。文件损坏、合并，或文本更换之后，找不到位置的会列在这里。',
  kinds: { rejection: '拒绝的建议', region: '区域' },
  lastAt: (place: string) => `原在第 ${place} 字`,
  links: (count: string) => `${count} 个关联`,
  next: '找位置',
  place: '放到选区',
  discard: '丢弃',
  discardAll: (count: string) => `全部丢弃（${count}）`,
  how: { same: '引文相同', between: '前后文相同', near: '文字相近' },
  candidate: (index: string, count: string, how: string) =>
    `可能的位置 ${index} / ${count}：${how}`,
  noCandidate: (quote: string) => `文本里没有像“${quote}”的地方；请自己选中文字`,
  noSelection: '先选中它该在的文字',
  taken: '这里已有同样的标注',
  mendedMoved: (count: string) => `${count} 条标注不在自己的引文上，已按引文重新定位。`,
  mendedLost: (count: string) => `${count} 条标注的引文找不到确定的位置，列在“失位”中。`,
  show: '查看',
  close: '知道了',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Lost',
  list: 'Annotations without a place',
  help: 'The words of these are nowhere in the text for certain. They are kept, and not exported; select the right words to put one back.',
  emptyTitle: 'Everything has its place',
  emptyHelp:
    'Every annotation stands on its own words. What cannot be found after damage, a merge or a change of the text is listed here.',
  kinds: { rejection: 'Rejected proposal', region: 'Region' },
  lastAt: (place) => `last at character ${place}`,
  links: (count) => `links: ${count}`,
  next: 'Find',
  place: 'Place',
  discard: 'Discard',
  discardAll: (count) => `Discard all (${count})`,
  how: { same: 'the same words', between: 'between the same words', near: 'nearly the same words' },
  candidate: (index, count, how) => `Possible place ${index} of ${count}: ${how}`,
  noCandidate: (quote) => `Nothing in the text is like “${quote}”; select its words yourself`,
  noSelection: 'Select the words first where it belongs',
  taken: 'There is an equal annotation here',
  mendedMoved: (count) => `Annotations found again by their words: ${count}.`,
  mendedLost: (count) =>
    `Annotations whose words are nowhere for certain, listed under “Lost”: ${count}.`,
  show: 'Show',
  close: 'Got it',
};

/** What has lost its place in the text. */
export const unanchoredWords = { 'zh-CN': zhCN, en };

/** These words in one language. */
export type UnanchoredWords = (typeof unanchoredWords)[keyof typeof unanchoredWords];
