import type { FindKey, QueryProblem } from '../../find/query.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  region: '在报告中查找',
  query: '文字、/正则/、=6.5亿、标签:数字 …',
  hits: (current: string, all: string) => `${current} / ${all}`,
  count: (all: string) => `${all} 处`,
  tooMany: (most: string) => `只列出前 ${most} 处`,
  none: '没有找到',
  searching: '正在查找…',
  next: '下一处',
  previous: '上一处',
  exact: '区分大小写和全半角',
  pattern: '正则表达式',
  number: '按数值查找：6.5亿 也找到 650000000',
  byValue: '按数值找（不论写法）',
  filters: '筛选',
  showFilters: '显示筛选条件',
  hideFilters: '收起筛选条件',
  readAs: (value: string) => `＝ ${value}`,
  close: '关闭查找',
  keys: {
    label: '标签',
    verdict: '结论',
    attribute: '属性',
    has: '有',
    note: '备注',
    reviewer: '审阅人',
    state: '状态',
  } satisfies Record<FindKey, string>,
  marks: { flag: '待回看', note: '备注', none: '无' },
  adjudicated: '定稿层',
  any: {
    label: '全部标签',
    verdict: '全部结论',
    attribute: '全部属性',
    reviewer: '全部审阅人',
    state: '全部状态',
  },
  untagged: '没有标注的文字',
  flagged: '待回看',
  noted: '有备注',
  operator: '比较',
  value: '值',
  hasValue: '有值',
  clear: '清除',
  problems: {
    pattern: (detail: string) => `正则表达式写错了：${detail}`,
    slow: '这个正则表达式太费时，已停止；请写得具体一些',
    number: (typed: string) => `“${typed}”不是数`,
    name: (key: string, name: string) => `${key}里没有“${name}”`,
    untagged: '“标签:无”要和要找的文字一起用',
  },
  patternProblems: {
    'Unterminated group': '括号没有闭合',
    "Unmatched ')'": '多了一个右括号',
    'Nothing to repeat': '量词前面没有内容',
    'Lone quantifier brackets': '花括号或方括号不成对',
    'Unterminated character class': '方括号没有闭合',
    'Range out of order in character class': '方括号里的范围颠倒了',
    'Invalid character class': '方括号里的范围不对',
    'Invalid escape': '反斜线后面的字符不对',
    'Invalid Unicode escape': '\\u 后面的编码不对',
    'Invalid group': '括号的写法不对',
    'Incomplete quantifier': '量词没有写完',
    'numbers out of order in {} quantifier': '花括号里的次数颠倒了',
    '\\ at end of pattern': '反斜线后面没有字符',
    'Invalid property name': '\\p 后面的名字不对',
    'Invalid named reference': '引用的名字不对',
    'Invalid capture group name': '组名不对',
  },
} as const;

const en: Translated<typeof zhCN> = {
  region: 'Find in report',
  query: 'Text, /pattern/, =6.5亿, label:figure …',
  hits: (current, all) => `${current} / ${all}`,
  count: (all) => `${all} found`,
  tooMany: (most) => `only the first ${most} are listed`,
  none: 'Not found',
  searching: 'Searching…',
  next: 'Next',
  previous: 'Previous',
  exact: 'Match case and width',
  pattern: 'Regular expression',
  number: 'By value: 6.5亿 finds 650000000 too',
  byValue: 'Find its value, however written',
  filters: 'Filters',
  showFilters: 'Show filters',
  hideFilters: 'Hide filters',
  readAs: (value) => `= ${value}`,
  close: 'Close search',
  keys: {
    label: 'label',
    verdict: 'verdict',
    attribute: 'attribute',
    has: 'has',
    note: 'note',
    reviewer: 'reviewer',
    state: 'state',
  },
  marks: { flag: 'flag', note: 'note', none: 'none' },
  adjudicated: 'Adjudicated',
  any: {
    label: 'Any label',
    verdict: 'Any verdict',
    attribute: 'Any attribute',
    reviewer: 'Any reviewer',
    state: 'Any state',
  },
  untagged: 'Text without annotation',
  flagged: 'Flagged',
  noted: 'With a note',
  operator: 'Comparison',
  value: 'Value',
  hasValue: 'is set',
  clear: 'Clear',
  problems: {
    pattern: (detail) => `The regular expression is wrong: ${detail}`,
    slow: 'This regular expression takes too long and was stopped; make it more specific',
    number: (typed) => `“${typed}” is no number`,
    name: (key, name) => `No ${key} is called “${name}”`,
    untagged: '“label:none” needs a text to look for',
  },
  patternProblems: {
    'Unterminated group': 'a bracket is not closed',
    "Unmatched ')'": 'a closing bracket too many',
    'Nothing to repeat': 'nothing stands before the quantifier',
    'Lone quantifier brackets': 'braces or square brackets do not pair',
    'Unterminated character class': 'a square bracket is not closed',
    'Range out of order in character class': 'a range in square brackets is reversed',
    'Invalid character class': 'a range in square brackets is wrong',
    'Invalid escape': 'what follows a backslash is wrong',
    'Invalid Unicode escape': 'what follows \\u is wrong',
    'Invalid group': 'a group is written wrongly',
    'Incomplete quantifier': 'a quantifier is not finished',
    'numbers out of order in {} quantifier': 'the numbers in braces are reversed',
    '\\ at end of pattern': 'nothing follows the last backslash',
    'Invalid property name': 'the name behind \\p is wrong',
    'Invalid named reference': 'the name that is referred to is wrong',
    'Invalid capture group name': 'the name of a group is wrong',
  },
};

const zhProject = {
  query: '在全部报告中查找：文字、/正则/、=6.5亿、标签:数字 …',
  region: '在工程中查找',
  results: '查找结果',
  progress: (done: string, of: string) => `已看 ${done} / ${of} 份`,
  found: (hits: string, reports: string) => `${reports} 份报告中 ${hits} 处`,
  capped: (most: string) => `结果太多，只列出前 ${most} 处；请缩小范围`,
  cancelled: '已停止，结果不全',
  cancel: '停止',
  unread: (count: string) => `${count} 份报告读不出来，没有查找；“检查与修复工程”会说明原因`,
  none: '全部报告中都没有找到',
  noneHelp: '换一个写法，或去掉一些筛选条件。',
  emptyTitle: '查找所有报告和所有审阅人的标注',
  emptyHelp: '结果按报告排列；Enter 打开所在之处，再按一次本页的快捷键回到结果。例如：',
  examples: {
    flags: '要回头看的标注',
    notes: '有备注的标注',
    wrong: '有误的数字',
    open: '还没核的大数',
    number: '一个数的各种写法',
    pattern: '四位以上的人数',
  },
  hits: (count: string) => `${count} 处`,
  layerOf: (reviewer: string) => `标注人 ${reviewer}`,
} as const;

const enProject: Translated<typeof zhProject> = {
  query: 'In all reports: text, /pattern/, =6.5亿, label:figure …',
  region: 'Find in project',
  results: 'Results',
  progress: (done, of) => `${done} of ${of} reports`,
  found: (hits, reports) => `${hits} found in ${reports} reports`,
  capped: (most) => `Too many: only the first ${most} are listed; narrow the search`,
  cancelled: 'Stopped; there may be more',
  cancel: 'Stop',
  unread: (count) =>
    `Reports that could not be read and were not searched: ${count}; “Check and repair project” says why`,
  none: 'Not found in any report',
  noneHelp: 'Write it another way, or take a filter away.',
  emptyTitle: 'Search all reports and every reviewer’s annotations',
  emptyHelp:
    'Results stand by report; Enter opens the place, and this screen’s key leads back to the results. For example:',
  examples: {
    flags: 'Annotations to come back to',
    notes: 'Annotations with a note',
    wrong: 'Figures that are wrong',
    open: 'Large figures not checked yet',
    number: 'All writings of a number',
    pattern: 'Counts of people, four digits or more',
  },
  hits: (count) => `${count} found`,
  layerOf: (reviewer) => `by ${reviewer}`,
};

/** The search in all reports of the project. */
export const projectFindWords = { 'zh-CN': zhProject, en: enProject };

/** The search in the open report, and what all searches share. */
export const findWords = { 'zh-CN': zhCN, en };

/** What is wrong with a query, in words. */
export function queryProblemText(problem: QueryProblem, locale: Locale): string {
  const { problems, patternProblems, keys } = findWords[locale];
  switch (problem.code) {
    case 'bad-pattern': {
      const known = Object.entries(patternProblems).find(([said]) => said === problem.detail);
      return problems.pattern(known?.[1] ?? problem.detail);
    }
    case 'bad-number':
      return problems.number(problem.typed);
    case 'unknown-name':
      return problems.name(keys[problem.key], problem.name);
    case 'untagged-alone':
      return problems.untagged;
    default:
      return assertNever(problem);
  }
}
