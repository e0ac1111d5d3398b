import type { Standing } from '../../check/answered.ts';
import type { Check, CheckKind } from '../../check/check.ts';
import { plausibilityRules } from '../../check/plausible/doubt.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { checkAnswerName } from './checks-words.ts';
import type { Translated } from '../locale.ts';
import { plausibilityWords } from './plausibility-words.ts';

const zhStandings = {
  fails: '不成立',
  doubtful: '存疑',
  'cannot tell': '难以判断',
  'within rounding': '约数内成立',
  holds: '成立',
  excused: '可解释',
  rejected: '已排除',
} satisfies Record<Standing, string>;

const enStandings: Translated<typeof zhStandings> = {
  fails: 'Fails',
  doubtful: 'Doubtful',
  'cannot tell': 'Can’t tell',
  'within rounding': 'Within rounding',
  holds: 'Holds',
  excused: 'Excused',
  rejected: 'Dismissed',
};

/** What came of a check, answers included. */
export const standingWords = { 'zh-CN': zhStandings, en: enStandings };

/** What came of one check; one that was dismissed says as what. */
export function standingText(
  standing: Standing,
  { kind }: Pick<Check, 'kind'>,
  locale: Locale,
): string {
  if (standing === 'rejected') return checkAnswerName('rejected', kind, locale);
  return standingWords[locale][standing];
}

const zhKinds = {
  sum: '合计',
  difference: '相差',
  part_of: '部分与总体',
  ratio: '比率',
  change: '增减',
  rank: '位次',
  other: '前后一致',
  plausibility: '合理性',
} satisfies Record<CheckKind, string>;

const enKinds: Translated<typeof zhKinds> = {
  sum: 'Sum',
  difference: 'Difference',
  part_of: 'Part of a whole',
  ratio: 'Ratio',
  change: 'Rise or fall',
  rank: 'Ranking',
  other: 'Consistency',
  plausibility: 'Plausibility',
};

/** What kind of statement a check is. */
export const checkKindWords = { 'zh-CN': zhKinds, en: enKinds };

const zhCN = {
  title: '核算',
  region: '本报告的算式',
  filter: '按算式或数字查找',
  everyStanding: '所有结果',
  shown: (shown: string, all: string) => `${shown} / ${all}`,
  noMatch: '没有符合筛选条件的算式。',
  clear: '清除筛选',
  computing: '正在核算…',
  failed: '核算没有完成，原因见上方提示。',
  emptyTitle: '没有找到算式',
  emptyHelp: '数字标注好以后，程序会找出其中的合计、增减、比率等，逐条验算。也可以自己写一条算式。',
  plan: '计划数',
  fact: '事实',
  surely: (percent: string) => `把握 ${percent}`,
  computed: '算得',
  stated: '文中',
  suggested: '原文提示的理由',
  noCurrent: '先用 F8 或在列表中选一条算式',
  holdsAlready: '这条算式成立，不用解释',
  noExcuse: '附近没有提示理由的词，请选一个理由',
  figures: '用到的数字',
  figureHelp: '← → 逐个查看，Enter 转到原文',
  place: (index: string, all: string) => `第 ${index} 个，共 ${all} 个`,
  answer: '答复',
  excuse: '可解释…',
  excuseReason: '解释为',
  confirm: '确有问题',
  takeBack: '撤回答复',
  note: '说明',
  noteHint: '依据、问过谁',
  needsNote: '选“其他”时请写明理由。',
  lapsed: '答复后数字有改动，请重新答复。',
  noFinding: '没有待答复的不成立或存疑之处',
  status: (count: string) => `不成立 ${count}`,
  statusDoubtful: (count: string) => `存疑 ${count}`,
  statusHelp: '文中数字之间的算式和存疑之处；点击查看',
  inCard: '算式',
  all: '全部算式',
  more: (count: string) => `还有 ${count} 条`,
  goTo: (formula: string) => `查看算式 ${formula}`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Checks',
  region: 'The report’s arithmetic',
  filter: 'Find a formula or a figure',
  everyStanding: 'All outcomes',
  shown: (shown, all) => `${shown} / ${all}`,
  noMatch: 'No check fits the filter.',
  clear: 'Clear the filter',
  computing: 'Checking…',
  failed: 'The checks could not be finished; the notice above says why.',
  emptyTitle: 'No arithmetic found',
  emptyHelp:
    'Once figures are annotated, sums, rises and ratios among them are found and reckoned again. You can also write a check of your own.',
  plan: 'Planned',
  fact: 'Fact',
  surely: (percent) => `${percent} sure`,
  computed: 'Reckoned',
  stated: 'In the text',
  suggested: 'Reasons that the text suggests',
  noCurrent: 'Choose a check first, by F8 or in the list',
  holdsAlready: 'This check holds and needs no excuse',
  noExcuse: 'No words nearby suggest a reason; please choose one',
  figures: 'Figures',
  figureHelp: '← → steps through them, Enter goes to the text',
  place: (index, all) => `${index} of ${all}`,
  answer: 'Answer',
  excuse: 'Excuse…',
  excuseReason: 'Excused as',
  confirm: 'A finding',
  takeBack: 'Take back',
  note: 'Explanation',
  noteHint: 'What it rests on, whom you asked',
  needsNote: 'With “Other”, please say why.',
  lapsed: 'The numbers have changed since it was answered; please answer again.',
  noFinding: 'No failed or doubtful check waits for an answer',
  status: (count) => `Fails ${count}`,
  statusDoubtful: (count) => `Doubtful ${count}`,
  statusHelp: 'Arithmetic among the figures of the text, and what is doubtful; click to see it',
  inCard: 'Arithmetic',
  all: 'All checks',
  more: (count) => `${count} more`,
  goTo: (formula) => `Show the check ${formula}`,
};

/** The list of checks and what is said of them. */
export const deskCheckWords = { 'zh-CN': zhCN, en };

/** What a check is about: the kind of statement or, where it is not plausible, what is not. */
export function checkSubject({ kind, rule }: Pick<Check, 'kind' | 'rule'>, locale: Locale): string {
  const found = plausibilityRules.find((each) => each === rule);
  const name = checkKindWords[locale][kind];
  return found === undefined ? name : `${name} · ${plausibilityWords[locale][found]}`;
}

/** How sure the program is, in whole per cent. */
export function confidenceText(confidence: number, locale: Locale): string {
  return deskCheckWords[locale].surely(`${Math.round(confidence * 100)}%`);
}
