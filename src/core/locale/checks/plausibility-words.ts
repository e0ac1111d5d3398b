import type { PlausibilityRule } from '../../check/plausible/doubt.ts';
import type { Translated } from '../locale.ts';

const zhRules = {
  skipped: '序号有遗漏',
  'above-whole': '部分的百分比超过 100',
  'later-date': '日期晚于报告日期',
  misplaced: '地名不在上级区划内',
  'headline-place': '标题中的地名与正文不一致',
  'headline-number': '标题中的数字与正文不一致',
} satisfies Record<PlausibilityRule, string>;

const enRules: Translated<typeof zhRules> = {
  skipped: 'A list leaves a number out',
  'above-whole': 'A percentage of a part above 100',
  'later-date': 'A day later than the report’s own',
  misplaced: 'A place outside of its parent',
  'headline-place': 'The headline names another place than the text',
  'headline-number': 'The headline gives another number than the text',
};

/** What a rule of plausibility finds. */
export const plausibilityWords = { 'zh-CN': zhRules, en: enRules };

const zhCN = {
  title: '合理性核查',
  help: '不做运算，只提示读来可疑的地方；结果记为“存疑”，与算式分开。关掉的规则在本工程里不再提示。',
  on: '启用',
  rule: '规则',
  finds: '例子',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Plausibility',
  help: 'These reckon nothing and point out what reads doubtful; what they find is told apart from arithmetic. A rule that is off finds nothing in this project.',
  on: 'On',
  rule: 'Rule',
  finds: 'Example',
};

/** The part of the screen of rules that is about plausibility. */
export const plausibilityScreenWords = { 'zh-CN': zhCN, en };

/** What each rule finds, in the signs in which the list of checks shows it; the same in every language. */
export const plausibilityExamples: Readonly<Record<PlausibilityRule, string>> = {
  skipped: '一是、二是、四是 ∌ 三是',
  'above-whole': '103% > 100%',
  'later-date': '2021-03-05 > 2020-10-15',
  misplaced: '张家界 ∉ 湖北省',
  'headline-place': '白城 ≠ 白山市',
  'headline-number': '1,200 ≠ 1,100',
};
