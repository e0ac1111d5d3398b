import type { Translated } from '../locale.ts';

const zhCN = {
  help: '提出建议的规则，以及各位审阅人对它们的回答。准确率是接受数与全部回答数之比；改成别的标签的算提错。',
  rule: '规则',
  on: '启用',
  switchOn: (rule: string) => `启用规则“${rule}”`,
  accepted: '接受',
  relabelled: '改标签',
  rejected: '拒绝',
  precision: '准确率',
  unanswered: '还没有回答',
  refused: '常被拒绝',
  times: (quote: string, times: string) => `${quote} ×${times}`,
  counting: (done: string, total: string) => `正在统计：${done} / ${total} 份报告`,
  starting: '正在统计…',
  cancel: '取消',
  again: '重新统计',
  nobody: '还没有人接受或拒绝建议。回答之后，这里显示每条规则的准确率。',
  others: '其他',
} as const;

const en: Translated<typeof zhCN> = {
  help: 'The rules that propose, and what the reviewers answered. Precision is the share of accepted ones among all answered; a changed label counts as wrong.',
  rule: 'Rule',
  on: 'On',
  switchOn: (rule) => `Rule “${rule}” is on`,
  accepted: 'Accepted',
  relabelled: 'Relabelled',
  rejected: 'Rejected',
  precision: 'Precision',
  unanswered: 'not answered yet',
  refused: 'Often rejected',
  times: (quote, times) => `${quote} ×${times}`,
  counting: (done, total) => `Counting: ${done} of ${total} reports`,
  starting: 'Counting…',
  cancel: 'Cancel',
  again: 'Count again',
  nobody:
    'Nobody has accepted or rejected a proposal yet. Once somebody has, each rule shows its precision here.',
  others: 'Others',
};

/** The screen of the rules that propose. */
export const ruleScreenWords = { 'zh-CN': zhCN, en };
