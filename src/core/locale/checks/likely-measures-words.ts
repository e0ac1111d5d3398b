import type { Translated } from '../locale.ts';

const zhCN = {
  title: '可能是同一指标：地点、时间相同，数值一致，名称相近',
  join: (measure: string) => `归入“${measure}”`,
  apart: (measure: string) => `“${measure}”是另一指标`,
  keptApart: '已认定不同的指标',
  isNot: '不同于',
  forget: (name: string) => `不再认定与“${name}”不同`,
  none: '没有可能相同的指标；先在台账中选一组',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Maybe the same measure: same place and time, values that agree, a name much like it',
  join: (measure) => `Join with “${measure}”`,
  apart: (measure) => `“${measure}” is another`,
  keptApart: 'Measures that were kept apart',
  isNot: 'not the same as',
  forget: (name) => `No longer keep “${name}” apart`,
  none: 'No measure is likely the same; choose a group of the ledger first',
};

/** Measures that are likely the same under two names. */
export const likelyMeasureWords = { 'zh-CN': zhCN, en };
