import type { Priority } from '../annotation/casework.ts';
import type { Translated } from './locale.ts';

const zhPriorities = { high: '急', normal: '一般', low: '不急' } satisfies Record<Priority, string>;
const enPriorities: Translated<typeof zhPriorities> = {
  high: 'High',
  normal: 'Normal',
  low: 'Low',
};

/** How urgent it is to check something. */
export const priorityWords = { 'zh-CN': zhPriorities, en: enPriorities };

const zhCN = {
  title: '证据',
  add: '添加证据',
  addTo: (quote: string) => `为“${quote}”添加证据`,
  edit: '编辑证据',
  editShort: '编辑',
  unlink: '不再引用',
  unlinkNamed: (source: string) => `不再引用“${source}”`,
  remove: '删除',
  cite: '引用已有证据…',
  source: '来源',
  sourceHint: '谁、在哪里说的：统计公报、年鉴、会议材料',
  locator: '位置',
  locatorHint: '第几页、哪张表、第几段',
  quote: '原文',
  quoteHint: '来源里的原话',
  url: '网址',
  urlHint: '只作文字保存，不会打开',
  seen: '查阅日期',
  passage: '出自本工程的报告',
  noPassage: '不是',
  save: '保存',
  cancel: '取消',
  needsSource: '请写明来源，或选一份报告。',
  badDate: '日期写成 2026-01-31。',
  notInReport: (title: string) => `《${title}》里没有这句原文，一字不差才能引用。`,
  needsQuote: '引用报告要写出原文。',
  rightValue: '应为',
  rightValueHint: '正确的数值，连单位',
  wrongNeeds: '有误的内容请写明正确的数值，并附上来源。',
  priority: '缓急',
  assignee: '交给',
  assigneeHint: '由谁来核',
  claim: '列为待核',
  claimHelp: '不是数字，也要核实',
  from: (title: string) => `本工程报告《${title}》`,
  serves: (count: string) => `用于 ${count} 处`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Evidence',
  add: 'Add evidence',
  addTo: (quote) => `Add evidence for “${quote}”`,
  edit: 'Edit evidence',
  editShort: 'Edit',
  unlink: 'Unlink',
  unlinkNamed: (source) => `Unlink “${source}”`,
  remove: 'Delete',
  cite: 'Cite a card that is there…',
  source: 'Source',
  sourceHint: 'Who says so and where: a communiqué, a yearbook, minutes',
  locator: 'Place in it',
  locatorHint: 'Page, table, paragraph',
  quote: 'Its words',
  quoteHint: 'What the source says, word for word',
  url: 'Address',
  urlHint: 'Kept as text and never opened',
  seen: 'Seen on',
  passage: 'From a report of this project',
  noPassage: 'No',
  save: 'Save',
  cancel: 'Cancel',
  needsSource: 'Please name the source, or choose a report.',
  badDate: 'Write the date as 2026-01-31.',
  notInReport: (title) => `“${title}” does not say this; its words must be exact.`,
  needsQuote: 'To cite a report, give its words.',
  rightValue: 'Should be',
  rightValueHint: 'value and unit',
  wrongNeeds: 'Please give the right value of what is wrong, and its source.',
  priority: 'Priority',
  assignee: 'Assigned to',
  assigneeHint: 'Who shall check it',
  claim: 'A claim',
  claimHelp: 'To be checked although it is no figure',
  from: (title) => `The project’s report “${title}”`,
  serves: (count) => `serves ${count}`,
};

/** Evidence cards, and what stands beside a verdict. */
export const evidenceWords = { 'zh-CN': zhCN, en };
