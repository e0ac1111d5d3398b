import type { Locale } from '../../annotation/label/local-name.ts';
import type { MeasuredSplit } from '../../corpus/measured-split.ts';
import type { SplitName } from '../../format/split-name.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';

const zhCN = {
  sides: { train: '训练', validation: '验证', test: '测试' },
  side: (name: string, reports: string, annotations: string) =>
    `${name}：${reports} 份报告，${annotations} 条标注`,
  noCopies: '没有发现相近的报告',
  together: (groups: string) => `${groups} 组相近的报告，每组都在同一边`,
  leaked: (groups: string, leaked: string) =>
    `${groups} 组相近的报告；训练之外有 ${leaked} 份报告在另一边有相近的版本，评测会偏高`,
  closest: (share: string, first: string, second: string) =>
    `分在两边的报告里最相近的两份有 ${share} 的片段相同：“${first}”与“${second}”`,
  apart: '分在两边的报告之间没有可比的相同片段',
} as const satisfies { sides: Record<SplitName, string> } & Record<string, unknown>;

const en: Translated<typeof zhCN> = {
  sides: { train: 'train', validation: 'validation', test: 'test' },
  side: (name, reports, annotations) =>
    `${name} – reports: ${reports}, annotations: ${annotations}`,
  noCopies: 'No near copies were found',
  together: (groups) => `Groups of near copies: ${groups}, each on one side`,
  leaked: (groups, leaked) =>
    `Groups of near copies: ${groups}. Reports outside train with a version on another side: ${leaked}; scores will look too good`,
  closest: (share, first, second) =>
    `The most similar reports on two sides share ${share} of their stretches: “${first}” and “${second}”`,
  apart: 'Reports on different sides share nothing that can be compared',
};

/** How a corpus is split. */
export const splitWords = { 'zh-CN': zhCN, en };

/** What is told of a split, a line each: its sides, and how well they are apart. */
export function splitLines(split: MeasuredSplit, locale: Locale): readonly string[] {
  const words = splitWords[locale];
  const count = (number: number) => countText(number, locale);
  const { sides, closest } = split;
  return [
    ...sides.map(({ name, reports, annotations }) =>
      words.side(words.sides[name], count(reports), count(annotations)),
    ),
    leakageLine(split, locale),
    closest === null
      ? words.apart
      : words.closest(percent(closest.similarity), closest.first, closest.second),
  ];
}

function leakageLine({ groups, leaked }: MeasuredSplit, locale: Locale): string {
  const words = splitWords[locale];
  if (groups === 0) return words.noCopies;
  const all = countText(groups, locale);
  return leaked === 0 ? words.together(all) : words.leaked(all, countText(leaked, locale));
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}
