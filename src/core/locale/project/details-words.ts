import type { DetailName, DetailProblem } from '../../annotation/details.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  title: '报告信息',
  help: '标题、日期等取自正文或网页；更正只记在你的标注层里，随时可以还原。',
  names: {
    title: '标题',
    date: '日期',
    outlet: '来源',
    author: '作者',
    url: '网址',
  } satisfies Record<DetailName, string>,
  problems: {
    'empty-title': '标题不能为空',
    'bad-date': '请写成 2019-09-18 这样的日期',
    'bad-url': '请写以 http:// 或 https:// 开头的网址',
    'too-long': '太长了',
  } satisfies Record<DetailProblem, string>,
  notStated: '未注明',
  found: (value: string) => `原文：${value}`,
  reset: (name: string) => `还原${name}`,
  resetAll: '全部还原',
  cancel: '取消',
  save: '保存',
  source: '文件',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Report details',
  help: 'Title, date and the like are read from the text or page. A correction belongs to your layer and can be taken back at any time.',
  names: { title: 'Title', date: 'Date', outlet: 'Outlet', author: 'Author', url: 'Address' },
  problems: {
    'empty-title': 'A title is needed',
    'bad-date': 'Write a day like 2019-09-18',
    'bad-url': 'Write an address that begins with http:// or https://',
    'too-long': 'This is too long',
  },
  notStated: 'not stated',
  found: (value) => `Found: ${value}`,
  reset: (name) => `Reset ${name}`,
  resetAll: 'Reset all',
  cancel: 'Cancel',
  save: 'Save',
  source: 'File',
};

/** The dialog of a report's details. */
export const detailWords = { 'zh-CN': zhCN, en };
