import type { Translated } from '../locale.ts';

const zhCN = {
  region: '矛盾的答复',
  excuseReason: '解释为',
  excuse: '可解释…',
  suggested: '原文提示的理由',
  note: '说明',
  noteHint: '依据、问过谁',
  needsNote: '选“其他”时请写明理由，写好按 Enter。',
  takeBack: '撤回解释',
  said: (who: string, when: string) => `${who} · ${when}`,
  lapsed: (reason: string) => `曾解释为“${reason}”，之后有了别的数值，请重新答复。`,
  noConflict: '先在列表中选一组矛盾的数字',
  noExcuse: '原文没有提示理由的词，请选一个理由',
} as const;

const en: Translated<typeof zhCN> = {
  region: 'Answer to the conflict',
  excuseReason: 'Excused as',
  excuse: 'Excuse…',
  suggested: 'Reasons that the texts suggest',
  note: 'Explanation',
  noteHint: 'What it rests on, whom you asked',
  needsNote: 'With “Other”, please say why and press Enter.',
  takeBack: 'Take back',
  said: (who, when) => `${who} · ${when}`,
  lapsed: (reason) => `Excused as “${reason}” before another value came; please answer again.`,
  noConflict: 'Choose a conflict in the list first',
  noExcuse: 'No words in the texts suggest a reason; please choose one',
};

/** What is said of values that contradict each other in the ledger. */
export const conflictWords = { 'zh-CN': zhCN, en };
