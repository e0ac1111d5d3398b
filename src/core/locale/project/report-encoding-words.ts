import type { Translated } from '../locale.ts';

const zhCN = {
  title: '更换编码',
  intro: (file: string) =>
    `“${file}”的原文件原样保存着。换一种编码重新读取，全部审阅人的标注按引文跟着走。`,
  current: '现在',
  readings: '编码',
  choose: '选一种读法，看看标注会怎样。',
  working: '正在比对标注…',
  kept: (count: string) => `不动 ${count}`,
  moved: (count: string) => `移位 ${count}`,
  lost: (count: string) => `失位 ${count}`,
  found: (count: string) => `找回 ${count}`,
  none: '还没有标注。',
  lostHelp: '失位的标注不丢失，列在“失位”中；换回原来的编码，它们回到原位。',
  backup: '动手之前自动备份；之前的步骤不能再逐步撤销。',
  cancel: '取消',
  change: (encoding: string) => `改用 ${encoding}`,
  changing: '正在备份并重新读取…',
  done: (encoding: string) => `已改用 ${encoding} 重新读取`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Another encoding',
  intro: (file) =>
    `The file “${file}” is kept as it came. It is read again in another encoding, and all reviewers’ annotations follow by their words.`,
  current: 'now',
  readings: 'Encoding',
  choose: 'Choose one to see what becomes of the annotations.',
  working: 'Looking for the annotations…',
  kept: (count) => `unmoved ${count}`,
  moved: (count) => `moved ${count}`,
  lost: (count) => `without a place ${count}`,
  found: (count) => `found again ${count}`,
  none: 'There are no annotations yet.',
  lostHelp:
    'What loses its place is kept, under “Lost”; back in the former encoding it gets its place again.',
  backup: 'A backup is made before. Earlier steps can no longer be undone one by one.',
  cancel: 'Cancel',
  change: (encoding) => `Read as ${encoding}`,
  changing: 'Backing up and reading again…',
  done: (encoding) => `Read again as ${encoding}`,
};

/** Reading the source of a report in another encoding. */
export const reportEncodingWords = { 'zh-CN': zhCN, en };
