import type { Signing } from '../../annotation/sign-off.ts';
import type { Translated } from '../locale.ts';

const zhSignings = {
  objected: '有异议',
  lapsed: '须重新复核',
  unsigned: '待复核',
  signed: '已复核',
} satisfies Record<Signing, string>;

const enSignings: Translated<typeof zhSignings> = {
  objected: 'Objected to',
  lapsed: 'To be signed again',
  unsigned: 'To be signed',
  signed: 'Signed',
};

/** How a verdict stands with a second reviewer. */
export const signingWords = { 'zh-CN': zhSignings, en: enSignings };

const zhCN = {
  title: '复核',
  region: '别人的结论，由你复核',
  demand: '结论须由第二人复核',
  demandHelp: '打开后，每条结论都要另一位审阅人同意；对全工程有效',
  switched: (on: boolean) => (on ? '本工程的结论须由第二人复核' : '本工程的结论不再要求复核'),
  every: '所有状态',
  none: '没有这种状态的结论。',
  emptyTitle: '没有要复核的结论',
  emptyHelp: '别的审阅人核过这份报告以后，他们的结论会列在这里，由你同意或提出异议。',
  loading: '正在读取别人的结论…',
  by: (reviewer: string) => `${reviewer} 的结论`,
  rightValue: (value: string) => `应为 ${value}`,
  noEvidence: '没有证据',
  sign: '同意',
  object: '有异议',
  reason: '异议的理由',
  reasonHint: '哪里不对，该怎么改',
  needsReason: '请写明异议的理由。',
  takeBack: '撤回',
  lapsed: '结论在复核之后改过，请再看一遍。',
  signedBy: (reviewer: string) => `${reviewer} 已复核`,
  objectedBy: (reviewer: string, reason: string) => `${reviewer} 有异议：${reason}`,
  lapsedBy: (reviewer: string) => `${reviewer} 复核过，之后结论改了`,
  noUnsigned: '没有待复核的结论',
  counts: '，',
  askOther: '由另一位审阅人复核',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Sign',
  region: 'Verdicts of others, for you to sign',
  demand: 'Verdicts need a second signature',
  demandHelp: 'When on, another reviewer has to agree to every verdict; for the whole project',
  switched: (on) =>
    on ? 'Verdicts of this project need a second signature' : 'Verdicts need no second signature',
  every: 'Every state',
  none: 'No verdict stands like this.',
  emptyTitle: 'No verdict to sign',
  emptyHelp:
    'When others have checked this report, their verdicts are listed here for you to sign or to object to.',
  loading: 'Reading the verdicts of others…',
  by: (reviewer) => `Verdict of ${reviewer}`,
  rightValue: (value) => `should be ${value}`,
  noEvidence: 'No evidence',
  sign: 'Sign',
  object: 'Object',
  reason: 'Why you object',
  reasonHint: 'What is wrong, and what should change',
  needsReason: 'Please say why you object.',
  takeBack: 'Take back',
  lapsed: 'The verdict was changed after it was signed; please look again.',
  signedBy: (reviewer) => `Signed by ${reviewer}`,
  objectedBy: (reviewer, reason) => `${reviewer} objects: ${reason}`,
  lapsedBy: (reviewer) => `${reviewer} signed an earlier verdict`,
  noUnsigned: 'No verdict waits to be signed',
  counts: ', ',
  askOther: 'for another reviewer to sign',
};

/** The second reviewer's sign-off. */
export const reviewWords = { 'zh-CN': zhCN, en };
