import type { Locale } from '../../annotation/label/local-name.ts';
import type { CheckAnswerKind, ExcuseReason } from '../../annotation/casework.ts';
import type { Translated } from '../locale.ts';

const zhReasons = {
  rounding: '四舍五入',
  'constant-prices': '按不变价',
  'comparable-basis': '按可比口径',
  'revised-base': '基数已修订',
  'different-scope': '口径不同',
  preliminary: '初步数与终核数',
  other: '其他',
} satisfies Record<ExcuseReason, string>;

const enReasons: Translated<typeof zhReasons> = {
  rounding: 'Rounding',
  'constant-prices': 'Constant prices',
  'comparable-basis': 'Comparable basis',
  'revised-base': 'Revised base',
  'different-scope': 'Different scope',
  preliminary: 'Preliminary against final',
  other: 'Other',
};

/** Why a failed check may be excused. */
export const excuseWords = { 'zh-CN': zhReasons, en: enReasons };

const zhAnswers = {
  excused: '可解释',
  confirmed: '确有问题',
  rejected: '不是算式',
} satisfies Record<CheckAnswerKind, string>;

const enAnswers: Translated<typeof zhAnswers> = {
  excused: 'Excused',
  confirmed: 'A finding',
  rejected: 'Not a check',
};

const checkAnswerWords = { 'zh-CN': zhAnswers, en: enAnswers };

const nothingWrong = { 'zh-CN': '没有问题', en: 'Nothing wrong' } as const;

/** What a reviewer says of a check of a kind; a doubt that is dismissed never was arithmetic. */
export function checkAnswerName(answer: CheckAnswerKind, kind: string, locale: Locale): string {
  if (answer === 'rejected' && kind === 'plausibility') return nothingWrong[locale];
  return checkAnswerWords[locale][answer];
}
