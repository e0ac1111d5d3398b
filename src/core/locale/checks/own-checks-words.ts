import type { FormulaProblem } from '../../check/arithmetic/formula.ts';
import type { Translated } from '../locale.ts';

const zhProblems = {
  empty: '还没有写算式，例如 a + b = c。',
  unexpected: (found: string) => `这里不该有“${found}”。`,
  'unknown-name': (found: string) => `没有叫 ${found} 的数字，或它没有数值。`,
  'not-closed': '这个括号没有合上。',
  'no-sign': '还缺 =、≈、≤ 或 ≥ 和另一边。',
  'two-signs': '一条算式只能有一个等号或大小号。',
  'dimensions-differ': (found: string) => `单位不同，不能这样算：${found}。`,
  'division-by-zero': '除数是零。',
} satisfies Record<FormulaProblem['kind'], string | ((found: string) => string)>;

const enProblems: Translated<typeof zhProblems> = {
  empty: 'No formula yet; write one such as a + b = c.',
  unexpected: (found) => `“${found}” cannot stand here.`,
  'unknown-name': (found) => `No figure is called ${found}, or it has no number.`,
  'not-closed': 'This bracket is not closed.',
  'no-sign': '=, ≈, ≤ or ≥ and the other side are missing.',
  'two-signs': 'A formula has one sign of equality or order only.',
  'dimensions-differ': (found) => `Units differ: ${found}.`,
  'division-by-zero': 'The divisor is zero.',
};

/** What is wrong with a formula. */
export const formulaProblemWords = { 'zh-CN': zhProblems, en: enProblems };

const zhCN = {
  write: '写一条算式',
  title: '自己的算式',
  formula: '算式',
  formulaHint: 'a + b = c × 5%',
  note: '说明',
  figures: '用到的数字',
  add: (quote: string) => `加入“${quote}”`,
  addHelp: '在原文中选一个数字标注，再按 Enter 或点这里加入',
  noActive: '先在原文中选中一个数字标注',
  remove: (name: string) => `去掉 ${name}`,
  save: '保存',
  cancel: '取消',
  edit: '编辑',
  erase: '删除',
  eraseNamed: (formula: string) => `删除算式 ${formula}`,
  gone: '已不在',
} as const;

const en: Translated<typeof zhCN> = {
  write: 'Write a check',
  title: 'Own check',
  formula: 'Formula',
  formulaHint: 'a + b = c × 5%',
  note: 'Explanation',
  figures: 'Figures',
  add: (quote) => `Add “${quote}”`,
  addHelp: 'Choose an annotated figure in the text, then click here to add it',
  noActive: 'Choose an annotated figure in the text first',
  remove: (name) => `Take ${name} out`,
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  erase: 'Delete',
  eraseNamed: (formula) => `Delete the check ${formula}`,
  gone: 'gone',
};

/** Checks that a reviewer writes. */
export const ownCheckWords = { 'zh-CN': zhCN, en };

const zhDimensions: Readonly<Record<string, string>> = {
  person: '人',
  household: '户',
  pp: '个百分点',
  times: '倍',
  rank: '位次',
};

const enDimensions: typeof zhDimensions = {
  person: 'persons',
  household: 'households',
  pp: 'percentage points',
  times: 'times',
  rank: 'ranks',
};

/** What is counted, where it is not called by its unit; see `core/check/read/dimension.ts`. */
const dimensionWords = { 'zh-CN': zhDimensions, en: enDimensions };

/** What is wrong with a formula, in one sentence. */
export function describeFormulaProblem(
  { kind, found }: FormulaProblem,
  locale: keyof typeof formulaProblemWords,
): string {
  const words = formulaProblemWords[locale][kind];
  if (typeof words === 'string') return words;
  if (kind !== 'dimensions-differ') return words(found);
  const counted = found.split(' ').map((word) => dimensionWords[locale][word] ?? word);
  return words(counted.join(' '));
}
