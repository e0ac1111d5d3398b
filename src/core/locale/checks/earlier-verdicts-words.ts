import type { Translated } from '../locale.ts';

const zhCN = {
  title: '此前核过',
  sameValue: '同一数字',
  sameWords: '同一句话',
  here: '本报告',
  rightValue: (value: string) => `应为 ${value}`,
  evidence: (count: string) => `证据 ${count} 条`,
  by: (who: string, when: string) => `${who} ${when}`,
  take: '采用',
  takeNamed: (verdict: string, title: string) => `采用“${title}”里的结论：${verdict}`,
  nothing: '没有可以采用的结论',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Judged before',
  sameValue: 'same figure',
  sameWords: 'same sentence',
  here: 'this report',
  rightValue: (value) => `should be ${value}`,
  evidence: (count) => `evidence: ${count}`,
  by: (who, when) => `${who}, ${when}`,
  take: 'Take',
  takeNamed: (verdict, title) => `Take the verdict of “${title}”: ${verdict}`,
  nothing: 'There is no earlier verdict to take',
};

/** Verdicts that were given on the same figure elsewhere. */
export const earlierVerdictWords = { 'zh-CN': zhCN, en };
