import type { Verdict } from '../../annotation/annotation.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  unchecked: '未核',
  confirmed: '属实',
  wrong: '有误',
  'cannot-verify': '无法核实',
  'needs-source': '缺来源',
} as const satisfies Record<Verdict, string>;

const en: Translated<typeof zhCN> = {
  unchecked: 'Unchecked',
  confirmed: 'Confirmed',
  wrong: 'Wrong',
  'cannot-verify': 'Can’t verify',
  'needs-source': 'Needs a source',
};

/** What a reviewer found. */
export const verdictWords = { 'zh-CN': zhCN, en };
