import type { ProposalCommand } from '../../command/proposal-keys.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  title: '建议',
  waiting: (count: string, key: string) => `建议 ${count} 待处理 · ${key} 下一条`,
  waitingHelp: '程序提出的数字、项目、地点，等待接受或拒绝；不算标注，也不导出',
  computing: '正在找建议…',
  allAnswered: '建议已全部处理',
  none: '没有待处理的建议',
  failed: '没能找出建议',
  hidden: '建议已隐藏',
  at: (label: string, quote: string, left: string) =>
    `建议：${label} ${quote}，还有 ${left} 条待处理`,
  andThen: (done: string, next: string) => `${done}。${next}`,
  notAtOne: '先选一条建议',
  bar: '建议工具条',
  rule: (rule: string) => `规则：${rule}`,
  answer: {
    next: '下一条',
    previous: '上一条',
    accept: '接受',
    reject: '拒绝',
    leave: '先放着',
  } satisfies Record<ProposalCommand, string>,
  edgesHelp: '选中建议后，边界键先改边界，标签键按那个标签接受',
  all: {
    title: '接受多条建议',
    label: '标签',
    everyLabel: '全部',
    scope: '范围',
    scopes: { visible: '窗口里的', report: '整份报告' },
    score: '把握',
    scores: { any: '不限', likely: '较大', sure: '很大' },
    count: (count: string) => `将接受 ${count} 条建议，可一次撤销`,
    nothing: '没有符合的建议',
    accept: (count: string) => `接受 ${count} 条`,
    cancel: '取消',
  },
  settings: {
    shown: '显示建议',
    labels: '为这些标签提建议',
  },
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Proposals',
  waiting: (count, key) => `Proposals ${count} · ${key} next`,
  waitingHelp:
    'Figures, programs and locations that Hezhu proposes. They are no annotations, and are not exported, until they are accepted',
  computing: 'Looking for proposals…',
  allAnswered: 'All proposals are answered',
  none: 'No proposal is waiting',
  failed: 'Proposals could not be found',
  hidden: 'Proposals are hidden',
  at: (label, quote, left) => `Proposal: ${label} ${quote}; waiting: ${left}`,
  andThen: (done, next) => `${done}. ${next}`,
  notAtOne: 'Choose a proposal first',
  bar: 'Proposal tools',
  rule: (rule) => `Rule: ${rule}`,
  answer: {
    next: 'Next',
    previous: 'Previous',
    accept: 'Accept',
    reject: 'Reject',
    leave: 'Leave open',
  },
  edgesHelp:
    'With a proposal chosen, keys of edges move its edges first; the key of a label accepts it under that label',
  all: {
    title: 'Accept many proposals',
    label: 'Label',
    everyLabel: 'All',
    scope: 'Where',
    scopes: { visible: 'In the window', report: 'Whole report' },
    score: 'How sure',
    scores: { any: 'Any', likely: 'Likely', sure: 'Very sure' },
    count: (count) => `Proposals to accept: ${count}. One undo takes them back`,
    nothing: 'No proposal fits',
    accept: (count) => `Accept ${count}`,
    cancel: 'Cancel',
  },
  settings: {
    shown: 'Show proposals',
    labels: 'Propose for these labels',
  },
};

/** What the program proposes, and what a reviewer does with it. */
export const proposalWords = { 'zh-CN': zhCN, en };
